package org.jiping.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jiping.report.LiveText;
import org.jiping.report.OutlineChange;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jiping.report.document.NarrativePlace;
import org.jiping.report.document.Phrases;

/**
 * The report's table of contents, in printed order: one for departments, one for projects
 * (outline of 财预〔2020〕10号), one for the self-evaluation of a project.
 */
public enum ReportOutline {

	/** Evaluation of a department's expenditure as a whole. */
	DEPARTMENT(List.of(), List.of(front(), summary(SummarySection::department),
			chapter("department", piece("department.about", DepartmentSection::about),
					piece("funds", FundsSection::write), piece("assets", AssetsSection::write),
					piece("work", WorkSection::work), piece("objectives", WorkSection::objectives)),
			chapter("conduct", piece("conduct.purpose", ConductSection::purpose),
					piece("conduct.object", ConductSection::object),
					piece("conduct.principles", ConductSection::principles),
					piece("conduct.methods", ConductSection::methods),
					piece("conduct.indicators", ConductSection::indicators),
					piece("conduct.team", ConductSection::team), piece("conduct.process", ConductSection::process)),
			chapter("conclusion", piece("conclusion.section", ConclusionSection::write),
					piece("analysis", AnalysisSection::together)),
			chapter("use", piece("", (subject, draft) -> draft.list("results.use"))),
			chapter("experience", piece("experience.section", ExperienceSection::experience),
					piece("experience.problems", ExperienceSection::problems),
					piece("experience.other", (subject, draft) -> draft.optional("experience.other.text"))),
			annex("projects", ProjectAnnex::write), annex("indicators", IndicatorAnnex::write),
			annex("self", SelfEvaluationAnnex::write), annex("interview", InterviewAnnex::write),
			annex("compliance", ComplianceAnnex::write), annex("survey", SurveyAnnex::write))),

	/** Evaluation of one project's expenditure. */
	PROJECT(List.of("project"), List.of(front(), summary(ProjectSection::summary),
			chapter("project", piece("project.about", ProjectSection::about),
					piece("project.funds", ProjectSection::funds), piece("objectives", WorkSection::objectives)),
			chapter("conduct", piece("conduct.purpose", ConductSection::purpose),
					piece("conduct.object", ConductSection::object),
					piece("conduct.principles", ConductSection::principles),
					piece("conduct.methods", ConductSection::methods),
					piece("conduct.indicators", ConductSection::indicators),
					piece("conduct.team", ConductSection::team), piece("conduct.process", ConductSection::process)),
			chapter("conclusion", piece("conclusion.section", ConclusionSection::write)),
			chapter("analysis", piece("", AnalysisSection::apart)),
			chapter("project.experience", piece("experience.section", ExperienceSection::experience),
					piece("project.problems", ExperienceSection::problems)),
			chapter("project.advice", piece("", ExperienceSection::advice)),
			chapter("project.other", piece("", (subject, draft) -> draft.written("project.other.text"))),
			annex("projects", ProjectAnnex::given), annex("indicators", IndicatorAnnex::write),
			annex("interview", InterviewAnnex::write), annex("compliance", ComplianceAnnex::write),
			annex("survey", SurveyAnnex::write))),

	/** A unit's own evaluation of one project: the form, and what its scores rest on. */
	SELF_EVALUATION(List.of("self", "project"),
			List.of(new ReportPart("form", ReportPart.Kind.SUMMARY, List.of(piece("", SelfEvaluationForm::write))),
					annex("indicators", IndicatorAnnex::write), annex("basis", AnalysisSection::basis),
					annex("projects", ProjectAnnex::given), annex("survey", SurveyAnnex::write)));

	private final Phrases words;

	private final List<ReportPart> parts;

	ReportOutline(List<String> kinds, List<ReportPart> parts) {
		this.words = new Phrases(kinds);
		this.parts = parts;
	}

	/**
	 * The outline that belongs to an edition, unless a case chooses otherwise. Built-in
	 * editions for projects say so in their key, and what is copied from one is for
	 * projects too.
	 * @param editions key of the edition, and of those it was copied from
	 * @return the outline
	 */
	public static ReportOutline usual(List<String> editions) {
		return editions.stream().anyMatch((key) -> key.contains("self-evaluation")) ? SELF_EVALUATION
				: editions.stream().anyMatch((key) -> key.startsWith("project")) ? PROJECT : DEPARTMENT;
	}

	private static ReportPart front() {
		return new ReportPart("cover", ReportPart.Kind.FRONT, List.of(piece("", CoverSection::write)));
	}

	private static ReportPart summary(BiConsumer<ReportSubject, Draft> about) {
		return new ReportPart("summary", ReportPart.Kind.SUMMARY,
				List.of(piece("summary.department", about), piece("summary.funds", SummarySection::funds),
						piece("summary.approach", SummarySection::approach),
						piece("summary.conclusion", ConclusionSection::summary),
						piece("summary.experience", SummarySection::experience),
						piece("summary.problems", SummarySection::problems)));
	}

	private static ReportPart chapter(String key, ReportSection... sections) {
		return new ReportPart(key, ReportPart.Kind.CHAPTER, List.of(sections));
	}

	private static ReportPart annex(String key, BiConsumer<ReportSubject, Draft> body) {
		return new ReportPart("annex." + key, ReportPart.Kind.ANNEX, List.of(piece("", body)));
	}

	private static ReportSection piece(String key, BiConsumer<ReportSubject, Draft> body) {
		return new ReportSection(key, body);
	}

	/**
	 * The parts as the outline has them.
	 * @return the parts
	 */
	public List<ReportPart> parts() {
		return this.parts;
	}

	/**
	 * Writes the whole report. It is written again and again, so that headings with
	 * nothing below them are left out and every reference knows the number of what it
	 * leads to.
	 * @param subject all that may be said
	 * @param changes what this case has otherwise than the outline, by key of the heading
	 * @return the report
	 */
	public Written write(ReportSubject subject, Map<String, OutlineChange> changes) {
		LiveText first = new LiveText(subject, Map.of());
		Draft whole = draft(subject, changes, first, Set.of(), List.of());
		Set<Integer> bare = whole.bare();
		Draft numbered = bare.isEmpty() ? whole : draft(subject, changes, first, bare, List.of());
		LiveText live = new LiveText(subject, numbered.references());
		Draft draft = draft(subject, changes, live, bare, numbered.annexes());
		if (!draft.bare().isEmpty()) {
			// Without what refers to parts that are not there, other headings are bare.
			Set<Integer> more = new HashSet<>(bare);
			more.addAll(draft.bare());
			live = new LiveText(subject, draft(subject, changes, live, more, List.of()).references());
			draft = draft(subject, changes, live, more, numbered.annexes());
		}
		return new Written(draft.blocks(), live, draft.places());
	}

	private Draft draft(ReportSubject subject, Map<String, OutlineChange> changes, LiveText live, Set<Integer> bare,
			List<String> annexes) {
		Map<String, String> titles = new HashMap<>();
		changes.forEach((key, change) -> {
			if (change.title() != null) {
				titles.put(key, change.title());
			}
		});
		Draft draft = new Draft(this.words, titles, live::resolve, subject::written, live::fitting, bare);
		List<ReportPart> printed = ordered(this.parts, changes);
		List<ReportPart> chapters = printed.stream().filter((part) -> part.kind() == ReportPart.Kind.CHAPTER).toList();
		for (ReportPart part : printed) {
			int chapter = chapters.indexOf(part);
			if (part.kind() == ReportPart.Kind.SUMMARY) {
				draft.part(part.key());
			}
			else if (chapter >= 0) {
				if (chapter == 0) {
					LetterSection.salutation(draft);
				}
				draft.chapter(part.key());
			}
			for (ReportSection section : sections(part, changes)) {
				if (!section.key().isEmpty()) {
					draft.section(section.key());
				}
				section.body().accept(subject, draft);
			}
			if (chapter >= 0 && chapter == chapters.size() - 1) {
				LetterSection.signature(annexes, draft);
			}
		}
		return draft;
	}

	/**
	 * The parts of one kind change places among themselves; what is switched off is left
	 * out.
	 * @param parts the parts
	 * @param changes what this case has otherwise
	 * @return the parts as this case prints them
	 */
	private static List<ReportPart> ordered(List<ReportPart> parts, Map<String, OutlineChange> changes) {
		List<ReportPart> ordered = new ArrayList<>();
		for (ReportPart.Kind kind : ReportPart.Kind.values()) {
			parts.stream()
				.filter((part) -> part.kind() == kind)
				.filter((part) -> !hidden(part.key(), changes))
				.sorted(Comparator.comparing((part) -> position(part.key(), parts.indexOf(part), changes)))
				.forEach(ordered::add);
		}
		return ordered;
	}

	private static List<ReportSection> sections(ReportPart part, Map<String, OutlineChange> changes) {
		return part.sections()
			.stream()
			.filter((section) -> !hidden(section.key(), changes))
			.sorted(Comparator
				.comparing((section) -> position(section.key(), part.sections().indexOf(section), changes)))
			.toList();
	}

	private static boolean hidden(String key, Map<String, OutlineChange> changes) {
		OutlineChange change = changes.get(key);
		return change != null && change.hidden();
	}

	private static int position(String key, int usual, Map<String, OutlineChange> changes) {
		OutlineChange change = changes.get(key);
		return (change != null) ? change.position() : usual;
	}

	/**
	 * The sentences of this outline.
	 * @return the sentences
	 */
	public Phrases words() {
		return this.words;
	}

	/**
	 * A written report.
	 *
	 * @param blocks its pieces
	 * @param live the figures and references in it
	 * @param places the places people may write at, in printed order
	 */
	public record Written(List<Block> blocks, LiveText live, Map<String, NarrativePlace> places) {
	}

}
