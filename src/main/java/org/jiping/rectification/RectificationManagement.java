package org.jiping.rectification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.evaluation.PartNames;
import org.jiping.evidence.Evidence;
import org.jiping.evidence.EvidenceManagement;
import org.jiping.finding.Finding;
import org.jiping.finding.FindingManagement;
import org.jiping.notice.NoticeManagement;
import org.jiping.problem.ConflictException;
import org.jiping.problem.Problem;
import org.jiping.problem.RefusedException;
import org.jiping.report.IssueStep;
import org.jiping.report.ReportManagement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes every problem of an issued report something to be put right: the department says
 * what it will do and proves that it did, the bureau or the agency's lead evaluator
 * checks.
 */
@Service
@Transactional
public class RectificationManagement implements IssueStep {

	private final Rectifications items;

	private final CaseManagement cases;

	private final FindingManagement findings;

	private final EvidenceManagement evidence;

	private final ReportManagement reports;

	private final NoticeManagement notices;

	private final MessageSource messages;

	private final Clock clock;

	private final int days;

	RectificationManagement(Rectifications items, CaseManagement cases, FindingManagement findings,
			EvidenceManagement evidence, ReportManagement reports, NoticeManagement notices, MessageSource messages,
			Clock clock, @Value("${jiping.rectification.days:60}") int days) {
		this.items = items;
		this.cases = cases;
		this.findings = findings;
		this.evidence = evidence;
		this.reports = reports;
		this.notices = notices;
		this.messages = messages;
		this.clock = clock;
		this.days = days;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	@Override
	public void issued(CaseId id, int number, Viewer viewer) {
		EvaluationCase about = this.cases.get(id);
		this.items.cancelBefore(id, number, this.messages.getMessage("rectification.replaced",
				new Object[] { String.valueOf(number) }, java.util.Locale.SIMPLIFIED_CHINESE));
		Set<String> handled = this.items.ofCase(id)
			.stream()
			.filter((item) -> item.status() != RectificationStatus.CANCELLED)
			.map(Rectification::title)
			.collect(Collectors.toSet());
		List<Finding> problems = this.findings.of(id)
			.stream()
			.filter((finding) -> finding.problem() && !handled.contains(finding.title()))
			.toList();
		UnaryOperator<String> readable = this.reports.readable(id, viewer);
		problems.forEach((finding) -> this.items.open(id, number, about.department().id(), finding.in(readable),
				today().plusDays(this.days), this.clock.instant()));
		if (!problems.isEmpty()) {
			this.notices.tell((user) -> user.viewer().speaksFor(about.department().id()), "rectification.notice.opened",
					List.of(about.department().name(), String.valueOf(problems.size())), "/department/rectification");
		}
	}

	/**
	 * What has to be put right after a case.
	 * @param id the case
	 * @param viewer who asks
	 * @return the items, of the newest report first
	 */
	@Transactional(readOnly = true)
	public List<Rectification> of(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.items.ofCase(id);
	}

	/**
	 * The findings of a case, with figures in place of their names.
	 * @param id the case
	 * @param viewer who asks
	 * @return the findings
	 */
	@Transactional(readOnly = true)
	public List<Finding> findings(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		UnaryOperator<String> readable = this.reports.readable(id, viewer);
		return this.findings.of(id).stream().map((finding) -> finding.in(readable)).toList();
	}

	/**
	 * What the department of a case still has to put right from earlier years.
	 * @param id the case
	 * @param viewer who asks
	 * @return the open items
	 */
	@Transactional(readOnly = true)
	public List<Rectification> before(CaseId id, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		return this.items.ofDepartment(about.department().id())
			.stream()
			.filter((item) -> item.status().open() && item.year() < about.fiscalYear().value())
			.toList();
	}

	/**
	 * Everything somebody may see, what is due first.
	 * @param viewer who asks
	 * @return the items of the cases they may read, or of their department
	 */
	@Transactional(readOnly = true)
	public List<Rectification> visibleTo(Viewer viewer) {
		if (viewer.role() == Role.DEPARTMENT && viewer.departmentId() != null) {
			return this.items.ofDepartment(Objects.requireNonNull(viewer.departmentId()));
		}
		Set<CaseId> theirs = this.cases.visibleTo(viewer).stream().map(EvaluationCase::id).collect(Collectors.toSet());
		return this.items.all().stream().filter((item) -> theirs.contains(item.caseId())).toList();
	}

	/**
	 * One item for the department that has to put it right.
	 * @param item which one
	 * @param viewer its contact; to anybody else it does not exist
	 * @return the item
	 */
	@Transactional(readOnly = true)
	public Rectification ofDepartment(UUID item, Viewer viewer) {
		return this.items.find(item)
			.filter((found) -> viewer.speaksFor(found.departmentId()))
			.orElseThrow(() -> new CaseNotFoundException("rectification " + item));
	}

	/**
	 * Says what the department will do.
	 * @param item which one
	 * @param measures what; {@link RefusedException} if empty
	 * @param responsible who there is responsible
	 * @param viewer the department's contact
	 */
	public void plan(UUID item, String measures, String responsible, Viewer viewer) {
		Rectification found = ofDepartment(item, viewer);
		mustBe(found, Set.of(RectificationStatus.OPEN, RectificationStatus.PLANNED));
		this.items.plan(item, written(measures), written(responsible));
	}

	/**
	 * Says that it was done, with proof.
	 * @param item which one
	 * @param done what was done; {@link RefusedException} if empty
	 * @param proofs files that prove it
	 * @param viewer the department's contact
	 */
	public void claim(UUID item, String done, List<EvidenceManagement.Upload> proofs, Viewer viewer) {
		Rectification found = ofDepartment(item, viewer);
		mustBe(found, Set.of(RectificationStatus.PLANNED));
		this.items.claim(item, written(done), viewer.username(), this.clock.instant());
		if (!proofs.isEmpty()) {
			this.evidence.fileProof(found.caseId(), found.part(), proofs, viewer);
		}
		EvaluationCase about = this.cases.get(found.caseId());
		this.notices.tell((user) -> about.issuedBy(user.viewer()), "rectification.notice.done",
				List.of(found.department(), found.title()), "/cases/" + found.caseId() + "/findings");
	}

	/**
	 * What proves that something was put right.
	 * @param item the item
	 * @param viewer the department's contact
	 * @return the papers it handed in
	 */
	@Transactional(readOnly = true)
	public List<Evidence> proofs(Rectification item, Viewer viewer) {
		return viewer.speaksFor(item.departmentId()) ? this.evidence.proofs(item.caseId(), item.part())
				: this.evidence.of(item.caseId(), item.part(), viewer);
	}

	/**
	 * One file that proves something.
	 * @param item which item
	 * @param paper the paper
	 * @param viewer the department's contact
	 * @return its newest version
	 */
	@Transactional(readOnly = true)
	public byte[] proof(UUID item, UUID paper, Viewer viewer) {
		Rectification found = ofDepartment(item, viewer);
		Evidence proof = proofs(found, viewer).stream()
			.filter((each) -> each.id().equals(paper))
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("proof " + paper));
		return this.evidence.bytes(found.caseId(), paper, proof.newest().number());
	}

	/**
	 * Checks whether something was put right.
	 * @param id the case
	 * @param item which one
	 * @param good whether it was
	 * @param said what was found; {@link RefusedException} if empty
	 * @param viewer who checks; {@link NotAllowedException} unless the bureau or the
	 * agency's lead evaluator
	 */
	public void recheck(CaseId id, UUID item, boolean good, String said, Viewer viewer) {
		Rectification found = checked(id, item, viewer);
		mustBe(found, Set.of(RectificationStatus.DONE));
		this.items.recheck(item, good ? RectificationStatus.VERIFIED : RectificationStatus.PLANNED, written(said),
				viewer.username(), this.clock.instant());
		this.notices.tell((user) -> user.viewer().speaksFor(found.departmentId()),
				good ? "rectification.notice.verified" : "rectification.notice.again", List.of(found.title()),
				"/department/rectification/" + item);
	}

	/**
	 * Sets another day.
	 * @param id the case
	 * @param item which one
	 * @param due the day; {@link RefusedException} if it is past
	 * @param viewer who sets it; {@link NotAllowedException} unless the bureau
	 */
	public void postpone(CaseId id, UUID item, LocalDate due, Viewer viewer) {
		governed(id, item, viewer);
		if (due.isBefore(today())) {
			throw RefusedException.of(RectificationProblem.DAY_PAST, due.toString());
		}
		this.items.due(item, due);
	}

	/**
	 * Gives something up that will not be put right.
	 * @param id the case
	 * @param item which one
	 * @param reason why; {@link RefusedException} if empty
	 * @param viewer who gives it up; {@link NotAllowedException} unless the bureau
	 */
	public void giveUp(CaseId id, UUID item, String reason, Viewer viewer) {
		Rectification found = governed(id, item, viewer);
		this.items.recheck(item, RectificationStatus.CANCELLED, written(reason), viewer.username(),
				this.clock.instant());
		this.notices.tell((user) -> user.viewer().speaksFor(found.departmentId()), "rectification.notice.given-up",
				List.of(found.title()), "/department/rectification/" + item);
	}

	/** An item that is not finished, for the bureau to decide about. */
	private Rectification governed(CaseId id, UUID item, Viewer viewer) {
		Rectification found = checked(id, item, viewer);
		if (viewer.role() != Role.BUREAU) {
			throw new NotAllowedException("decide about rectification " + item);
		}
		mustBe(found, Set.of(RectificationStatus.OPEN, RectificationStatus.PLANNED, RectificationStatus.DONE));
		return found;
	}

	private Rectification checked(CaseId id, UUID item, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		Rectification found = this.items.find(item)
			.filter((each) -> each.caseId().equals(id))
			.orElseThrow(() -> new CaseNotFoundException("rectification " + item));
		if (!about.issuedBy(viewer)) {
			throw new NotAllowedException("check rectification " + item);
		}
		return found;
	}

	/**
	 * What waits for somebody to check it.
	 * @param viewer who
	 * @return what is said to be put right after cases they may check
	 */
	@Transactional(readOnly = true)
	public List<Rectification> toCheck(Viewer viewer) {
		return visibleTo(viewer).stream()
			.filter((item) -> item.status() == RectificationStatus.DONE
					&& this.cases.get(item.caseId()).issuedBy(viewer))
			.toList();
	}

	/** Reminds of what is overdue, once a week each. */
	void remind() {
		for (Rectification item : this.items.overdue(today(), this.clock.instant().minus(Duration.ofDays(7)))) {
			EvaluationCase about = this.cases.get(item.caseId());
			this.notices.tell((user) -> user.viewer().speaksFor(item.departmentId()), "rectification.notice.overdue",
					List.of(item.department(), item.title(), item.due().toString()),
					"/department/rectification/" + item.id());
			this.notices.tell((user) -> about.issuedBy(user.viewer()), "rectification.notice.overdue",
					List.of(item.department(), item.title(), item.due().toString()),
					"/cases/" + item.caseId() + "/findings");
			this.items.reminded(item.id(), this.clock.instant());
		}
	}

	/**
	 * The items of a case as parts of it.
	 * @param id the case
	 * @return the parts
	 */
	@Transactional(readOnly = true)
	public List<PartNames.Named> parts(CaseId id) {
		return this.items.ofCase(id)
			.stream()
			.map((item) -> new PartNames.Named(new CasePart(CasePart.Kind.RECTIFICATION, item.id().toString()),
					item.title(), "findings"))
			.toList();
	}

	/** Whoever comes second waits here, and finds what the first made of it. */
	private void mustBe(Rectification item, Set<RectificationStatus> states) {
		if (!states.contains(this.items.locked(item.id()))) {
			throw new ConflictException(Problem.of(RectificationProblem.OTHER_STATE, item.title()));
		}
	}

	private static String written(String text) {
		if (text.isBlank()) {
			throw RefusedException.of(RectificationProblem.NOTHING_WRITTEN, null);
		}
		return text.strip();
	}

}
