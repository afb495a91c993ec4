package org.jiping.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiping.account.Viewer;
import org.jiping.audit.AuditTrail;
import org.jiping.evaluation.FileNames;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.evidence.Evidence;
import org.jiping.evidence.EvidenceManagement;
import org.jiping.intake.IntakeManagement;
import org.jiping.intake.TableExport;
import org.jiping.ledger.ImportManagement;
import org.jiping.ledger.LedgerImport;
import org.jiping.ledger.LedgerManagement;
import org.jiping.problem.ConflictException;
import org.jiping.problem.Problem;
import org.jiping.rectification.Rectification;
import org.jiping.rectification.RectificationManagement;
import org.jiping.report.IssuedReports;
import org.jiping.review.Review;
import org.jiping.review.ReviewManagement;
import org.jiping.scoring.ScoreManagement;
import org.jiping.scoring.ScoreTree;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the archive of a finished case; nothing is ever deleted here, the years only say
 * how long it has to be kept.
 */
@Service
@Transactional(readOnly = true)
public class ArchiveManagement {

	private static final Set<CaseStatus> FINISHED = Set.of(CaseStatus.ISSUED, CaseStatus.ARCHIVED);

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final CaseManagement cases;

	private final IssuedReports issued;

	private final EvidenceManagement evidence;

	private final ImportManagement imports;

	private final LedgerManagement ledgers;

	private final IntakeManagement intake;

	private final ScoreManagement scores;

	private final ScoreTree tree;

	private final ReviewManagement reviews;

	private final RectificationManagement rectifications;

	private final AuditTrail trail;

	private final MessageSource messages;

	private final Clock clock;

	private final int years;

	ArchiveManagement(CaseManagement cases, IssuedReports issued, EvidenceManagement evidence, ImportManagement imports,
			LedgerManagement ledgers, IntakeManagement intake, ScoreManagement scores, ScoreTree tree,
			ReviewManagement reviews, RectificationManagement rectifications, AuditTrail trail, MessageSource messages,
			Clock clock, @Value("${jiping.archive.retention-years:10}") int years) {
		this.cases = cases;
		this.issued = issued;
		this.evidence = evidence;
		this.imports = imports;
		this.ledgers = ledgers;
		this.intake = intake;
		this.scores = scores;
		this.tree = tree;
		this.reviews = reviews;
		this.rectifications = rectifications;
		this.trail = trail;
		this.messages = messages;
		this.clock = clock;
		this.years = years;
	}

	/**
	 * A case of which an archive can be written.
	 * @param id which one
	 * @param viewer who asks
	 * @return the case; {@link ConflictException} if it is not finished
	 */
	public EvaluationCase finished(CaseId id, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		if (!FINISHED.contains(about.status())) {
			throw new ConflictException(Problem.of(ArchiveProblem.NOT_FINISHED, about.department().name()));
		}
		return about;
	}

	/**
	 * What is finished, and how long it has to be kept.
	 * @param viewer who asks
	 * @return the cases they may see, what has to be kept longest first
	 */
	public List<Kept> shelf(Viewer viewer) {
		LocalDate today = LocalDate.now(this.clock);
		return this.cases.visibleTo(viewer)
			.stream()
			.filter((about) -> FINISHED.contains(about.status()))
			.map((about) -> new Kept(about, keptUntil(about), keptUntil(about).isBefore(today)))
			.sorted(Comparator.comparing(Kept::until).reversed())
			.toList();
	}

	/**
	 * How long archives have to be kept.
	 * @return the years, as configured
	 */
	public int years() {
		return this.years;
	}

	/**
	 * Writes the archive.
	 * @param id the case
	 * @param out where to
	 * @param viewer who asks; what they may not see is not in it
	 * @throws IOException if nothing can be written there
	 */
	public void write(CaseId id, OutputStream out, Viewer viewer) throws IOException {
		EvaluationCase about = finished(id, viewer);
		try (ArchiveFile archive = new ArchiveFile(out)) {
			reports(id, viewer, archive);
			papers(id, viewer, archive);
			ledgers(id, viewer, archive);
			archive.add(say("archive.scores") + "/score.json",
					JSON.writeValueAsBytes(this.tree.write(this.scores.score(id, viewer), Locale.SIMPLIFIED_CHINESE)));
			archive.add(say("archive.data") + "/" + about.fileName() + ".xlsx", this.intake.export(id, viewer));
			review(this.reviews.read(id, viewer), archive);
			rectification(this.rectifications.of(id, viewer), archive);
			record(id, viewer, archive);
			index(about, archive);
		}
	}

	private void reports(CaseId id, Viewer viewer, ArchiveFile archive) throws IOException {
		for (IssuedReports.Entry report : this.issued.of(id, viewer)) {
			String name = say("archive.reports") + "/" + report.number();
			archive.add(name + ".docx", this.issued.file(id, report.number(), IssuedReports.Paper.WORD, viewer));
			archive.add(name + ".pdf", this.issued.file(id, report.number(), IssuedReports.Paper.PDF, viewer));
			archive.add(name + ".xlsx", this.issued.file(id, report.number(), IssuedReports.Paper.SNAPSHOT, viewer));
		}
		for (Review.Copy copy : this.reviews.read(id, viewer).copies()) {
			archive.add(say("archive.copies") + "/" + copy.round() + ".pdf",
					this.reviews.copy(id, copy.round(), viewer));
		}
	}

	private void papers(CaseId id, Viewer viewer, ArchiveFile archive) throws IOException {
		for (Evidence paper : this.evidence.of(id, viewer)) {
			for (Evidence.Version version : paper.files()) {
				archive.add(say("archive.papers") + "/" + paper.called(version),
						this.evidence.content(id, paper.id(), version.number(), viewer));
			}
		}
	}

	private void ledgers(CaseId id, Viewer viewer, ArchiveFile archive) throws IOException {
		int number = 0;
		for (LedgerImport each : this.imports.list(id, viewer)) {
			number++;
			Map<UUID, LedgerImport.Part> files = new LinkedHashMap<>();
			each.parts().forEach((part) -> files.putIfAbsent(part.fileId(), part));
			int copy = 0;
			for (LedgerImport.Part part : files.values()) {
				copy++;
				String name = FileNames.plain(part.fileName());
				boolean twice = files.values()
					.stream()
					.filter((one) -> one.fileName().equals(part.fileName()))
					.count() > 1;
				archive.add(say("archive.ledgers") + "/" + number + "/" + (twice ? copy + "-" : "") + name,
						(out) -> this.ledgers.original(id, each.id(), part.position(), viewer, out));
			}
		}
	}

	private void review(Review review, ArchiveFile archive) throws IOException {
		archive.table(say("archive.review") + ".xlsx", say("review.signatures"), (export) -> {
			head(export, "review.rounds", "review.signatures", "account.name", "review.sign.opinion", "audit.at",
					"evidence.sha");
			review.signatures()
				.forEach((each) -> row(export, each.round(), say("review.step." + each.step()), each.name(),
						each.opinion(), each.at(), each.sha256()));
			export.sheet(say("review.returned"));
			head(export, "review.rounds", "account.state", "account.name", "review.reason", "audit.at");
			review.returns()
				.forEach((each) -> row(export, each.round(), say("evaluation.status." + each.step()), each.name(),
						each.reason(), each.at()));
			export.sheet(say("review.comments"));
			head(export, "evidence.proves", "account.state", "account.name", "review.comments", "audit.at",
					"review.comment.reply");
			review.comments()
				.forEach((each) -> row(export, each.title(), say("review.comment." + each.status()), each.name(),
						each.body(), each.at(),
						each.replies()
							.stream()
							.map((reply) -> reply.name() + "：" + reply.body())
							.collect(Collectors.joining("\n"))));
			export.sheet(say("review.opinions"));
			head(export, "review.rounds", "account.name", "review.opinions", "audit.at", "review.opinion.answer",
					"review.opinion.reason");
			review.opinions()
				.forEach((each) -> row(export, each.round(), each.name(), each.body(), each.at(),
						(each.accepted() == null) ? ""
								: say(each.accepted() ? "review.opinion.accepted" : "review.opinion.refused"),
						each.reason()));
			if (!review.acceptances().isEmpty()) {
				export.sheet(say("review.accept"));
				head(export, "review.rounds", "review.rating", "review.remark", "account.name", "audit.at");
				review.acceptances()
					.forEach((each) -> row(export, each.round(), say("review.rating." + each.rating()), each.remark(),
							each.name(), each.at()));
			}
		});
	}

	private void rectification(List<Rectification> items, ArchiveFile archive) throws IOException {
		archive.table(say("rectification.title") + ".xlsx", say("rectification.title"), (export) -> {
			head(export, "rectification.problem", "account.state", "rectification.due", "rectification.measures",
					"rectification.done", "rectification.recheck");
			items.forEach((each) -> row(export, each.title(), say("rectification.status." + each.status()), each.due(),
					each.measures(), each.done(), each.recheck()));
		});
	}

	private void record(CaseId id, Viewer viewer, ArchiveFile archive) throws IOException {
		archive.table(say("audit.title") + ".xlsx", say("audit.title"), (export) -> {
			head(export, "audit.seq", "audit.at", "audit.who", "audit.address", "audit.action", "audit.subject",
					"audit.key", "audit.old", "audit.new", "audit.hash");
			int page = 0;
			List<AuditTrail.Entry> entries = this.trail.of(id, page, viewer);
			while (!entries.isEmpty()) {
				entries.forEach((each) -> row(export, each.seq(), each.atText(), each.who(), each.address(),
						each.action(), each.subject(), each.key(), each.oldText(), each.newText(), each.hash()));
				page++;
				entries = this.trail.of(id, page, viewer);
			}
		});
	}

	private void index(EvaluationCase about, ArchiveFile archive) throws IOException {
		List<ArchiveFile.Line> lines = archive.lines();
		AuditTrail.Head head = this.trail.head();
		archive.table(say("archive.index") + ".xlsx", say("archive.index"), (export) -> {
			head(export, "evidence.file", "evidence.size", "evidence.sha");
			lines.forEach((line) -> row(export, line.path(), line.bytes(), line.sha256()));
			row(export, say("archive.record", String.valueOf(head.seq())), "", head.hash());
			row(export, say("archive.keep", keptUntil(about).toString()), "", "");
		});
		archive.add("SHA256SUMS.txt",
				archive.lines()
					.stream()
					.map((line) -> line.sha256() + "  " + line.path() + "\n")
					.collect(Collectors.joining())
					.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Until when the archive of a case has to be kept.
	 * @param about the case
	 * @return the day
	 */
	public LocalDate keptUntil(EvaluationCase about) {
		return LocalDate.ofInstant(about.changedAt(), this.clock.getZone()).plusYears(this.years);
	}

	private void head(TableExport export, String... keys) {
		List<String> titles = List.of(keys).stream().map(this::say).toList();
		export.head(titles, titles.stream().map((title) -> 24).toList());
	}

	private static void row(TableExport export, @Nullable Object... cells) {
		export.row(Arrays.stream(cells).map((cell) -> Objects.toString(cell, "")).toList(), Set.of());
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
	}

	/**
	 * A finished case.
	 *
	 * @param about the case
	 * @param until the day it has to be kept to
	 * @param over whether that day is past
	 */
	public record Kept(EvaluationCase about, LocalDate until, boolean over) {
	}

}
