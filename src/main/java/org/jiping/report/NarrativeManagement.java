package org.jiping.report;

import java.util.List;
import java.util.Optional;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.problem.Location;
import org.jiping.problem.Problem;
import org.jiping.problem.ProblemCode;
import org.jiping.report.document.NarrativePlace;
import org.jiping.report.document.Passage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people write in a report: read, written, compared, taken back. Nobody writes over
 * what somebody else has written meanwhile, and no version is ever lost.
 */
@Service
@Transactional
public class NarrativeManagement {

	/** Characters of one place, about forty pages. */
	private static final int LONGEST = 40_000;

	/** Columns of a table, which is parted where no page holds it. */
	private static final int MOST_COLUMNS = 60;

	private final CaseManagement cases;

	private final ReportManagement reports;

	private final AllReportTexts texts;

	private final NarrativeKeys keys;

	private final NarrativeVersions versions;

	NarrativeManagement(CaseManagement cases, ReportManagement reports, AllReportTexts texts, NarrativeKeys keys,
			NarrativeVersions versions) {
		this.cases = cases;
		this.reports = reports;
		this.texts = texts;
		this.keys = keys;
		this.versions = versions;
	}

	/**
	 * The places of a report people may write at.
	 * @param report the report
	 * @return the places in printed order, each with what is written there
	 */
	public List<Written> places(PreparedReport report) {
		return report.places().stream().map((place) -> written(report, place, 0)).toList();
	}

	private Written written(PreparedReport report, NarrativePlace place, int version) {
		return new Written(place, hint(place.key()), String.join("\n", report.subject().written(place.key())), version);
	}

	private String hint(String key) {
		return this.keys.all().getOrDefault(key, "");
	}

	/**
	 * One place with what is written there.
	 * @param id the case
	 * @param key the place; {@link CaseNotFoundException} if the report has none such
	 * @param viewer who asks
	 * @return the place
	 */
	@Transactional(readOnly = true)
	public Written place(CaseId id, String key, Viewer viewer) {
		return place(this.reports.prepare(id, viewer), key);
	}

	/**
	 * One place of a report with what is written there.
	 * @param report the report
	 * @param key the place; {@link CaseNotFoundException} if the report has none such
	 * @return the place
	 */
	@Transactional(readOnly = true)
	public Written place(PreparedReport report, String key) {
		return Optional.ofNullable(report.written().places().get(key))
			.map((found) -> written(report, found,
					this.versions.newest(report.about().id(), key).map(NarrativeVersion::number).orElse(0)))
			.orElseThrow(() -> new CaseNotFoundException("place " + key));
	}

	/**
	 * Writes at a place.
	 * @param id the case
	 * @param key the place
	 * @param text what is written, line by line as {@link Passage} reads it
	 * @param seen the version the writer began with
	 * @param viewer who writes
	 * @return what became of it; nothing is stored unless it says so
	 */
	public Outcome write(CaseId id, String key, String text, int seen, Viewer viewer) {
		Written now = place(id, key, viewer);
		List<String> lines = Passage.of(text.lines().toList()).lines();
		String written = String.join("\n", lines);
		boolean generated = now.text().isEmpty() && lines.equals(Passage.of(now.beginning().lines().toList()).lines());
		if (written.equals(now.text()) || generated) {
			return new Outcome(State.UNCHANGED, now, null);
		}
		if (seen != now.version()) {
			return new Outcome(State.WRITTEN_MEANWHILE, now, null);
		}
		Problem problem = fault(lines);
		if (problem != null) {
			return new Outcome(State.REFUSED, now, problem);
		}
		this.cases.edit(id, viewer);
		store(id, key, lines, viewer);
		return new Outcome(State.STORED, place(id, key, viewer), null);
	}

	private void store(CaseId id, String key, List<String> lines, Viewer viewer) {
		ReportTexts written = this.texts.findById(id.value()).orElseGet(() -> new ReportTexts(id));
		List<String> before = written.allWritten().getOrDefault(key, List.of());
		if (this.versions.newest(id, key).isEmpty() && !before.isEmpty()) {
			// What came with a workbook before versions were kept is the first of them.
			this.versions.add(id, key, before, "narrative");
		}
		written.write(key, lines);
		this.texts.save(written);
		this.versions.add(id, key, lines, viewer.username());
	}

	private static @Nullable Problem fault(List<String> lines) {
		int length = lines.stream().mapToInt(String::length).sum();
		if (length > LONGEST) {
			return problem(ReportProblem.TEXT_TOO_LONG, String.valueOf(length), String.valueOf(LONGEST));
		}
		int columns = Passage.of(lines)
			.parts()
			.stream()
			.filter(Passage.Table.class::isInstance)
			.mapToInt((part) -> ((Passage.Table) part).columns())
			.max()
			.orElse(0);
		return (columns > MOST_COLUMNS)
				? problem(ReportProblem.TABLE_TOO_WIDE, String.valueOf(columns), String.valueOf(MOST_COLUMNS)) : null;
	}

	/** The page is about one text: there is no place to be named. */
	private static Problem problem(ProblemCode code, String value, String limit) {
		return new Problem(code, Location.NOWHERE, value, List.of(limit));
	}

	/**
	 * Looks for plain numbers that a figure of the case says too, or says otherwise.
	 * @param report the report
	 * @param text a text with the names of its figures
	 * @return what was found
	 */
	public List<Hint> hints(PreparedReport report, String text) {
		if (text.length() > LONGEST) {
			return List.of();
		}
		return new TextFigures(report.subject().figures()).hints(text)
			.stream()
			.map((hint) -> new Hint(hint.typed(), hint.measure().key().value(), hint.measure().name(),
					hint.measure().printed(), hint.same()))
			.toList();
	}

	/**
	 * The versions of a place.
	 * @param id the case
	 * @param key the place
	 * @param viewer who asks
	 * @return the versions, newest first
	 */
	@Transactional(readOnly = true)
	public List<NarrativeVersion> versions(CaseId id, String key, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.versions.of(id, key);
	}

	/**
	 * Makes an old version the present one; what stands there now stays among the
	 * versions.
	 * @param id the case
	 * @param key the place
	 * @param number the old version; {@link CaseNotFoundException} if there is none such
	 * @param viewer who wants it
	 */
	public void restore(CaseId id, String key, int number, Viewer viewer) {
		Optional<NarrativeVersion> old = versions(id, key, viewer).stream()
			.filter((each) -> each.number() == number)
			.findFirst();
		this.cases.edit(id, viewer);
		store(id, key, old.orElseThrow(() -> new CaseNotFoundException("version " + number)).content().lines().toList(),
				viewer);
	}

	/**
	 * A place and what is written there.
	 *
	 * @param place the place
	 * @param hint what belongs there, empty where the sentence says it itself
	 * @param text what is written, empty where nothing is
	 * @param version its version, 0 where there is none
	 */
	public record Written(NarrativePlace place, String hint, String text, int version) {

		/**
		 * What an editor begins with.
		 * @return what is written, or else what the report says by itself
		 */
		public String beginning() {
			return this.text.isEmpty() ? this.place.generated() : this.text;
		}

		/**
		 * Whether something must still be written.
		 * @return true if the place is empty
		 */
		public boolean open() {
			return this.place.open(!this.text.isEmpty());
		}

	}

	/**
	 * A plain number that stands for a figure.
	 *
	 * @param typed the number as it stands in the text
	 * @param key the figure it seems to be
	 * @param name name of that figure
	 * @param printed that figure as it is printed
	 * @param same whether both say the same
	 */
	public record Hint(String typed, String key, String name, String printed, boolean same) {
	}

	/**
	 * What became of what somebody wrote.
	 */
	public enum State {

		/** It is stored. */
		STORED,
		/** It says what was there. */
		UNCHANGED,
		/** Somebody else wrote there meanwhile; both texts are shown. */
		WRITTEN_MEANWHILE,
		/** Something is wrong with it. */
		REFUSED

	}

	/**
	 * What became of what somebody wrote.
	 *
	 * @param state what
	 * @param now the place as it is
	 * @param problem what is wrong, null for nothing
	 */
	public record Outcome(State state, Written now, @Nullable Problem problem) {
	}

}
