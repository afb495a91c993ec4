package org.jiping.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.User;
import org.jiping.account.Viewer;
import org.jiping.audit.AuditTrail;
import org.jiping.check.CheckManagement;
import org.jiping.check.CheckResult;
import org.jiping.evaluation.CaseChanged;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CaseProblem;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.notice.NoticeManagement;
import org.jiping.problem.ConflictException;
import org.jiping.problem.Problem;
import org.jiping.problem.RefusedException;
import org.jiping.report.IssueStep;
import org.jiping.report.IssuedReports;
import org.jiping.report.ReportContent;
import org.jiping.report.ReportManagement;
import org.jiping.scoring.CriterionScore;
import org.jiping.scoring.ScoreManagement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a case from the evaluators through three reviewers, the department and the
 * bureau; each step is signed, and given back it begins again with what changed in sight.
 */
@Service
@Transactional
public class ReviewManagement implements IssueStep {

	private static final Set<CaseStatus> WITH_BUREAU = Set.of(CaseStatus.OPINIONS, CaseStatus.ACCEPTANCE,
			CaseStatus.ACCEPTED, CaseStatus.ISSUED);

	private static final String LEAD = "LEAD";

	/** So many places without a text are named where some are missing. */
	private static final int MOST_NAMED = 5;

	private static final String ACCEPTANCE = "ACCEPTANCE";

	private final ReviewRecords records;

	private final CaseManagement cases;

	private final CheckManagement checks;

	private final ScoreManagement scores;

	private final ReportManagement reports;

	private final ObjectProvider<IssuedReports> issued;

	private final NoticeManagement notices;

	private final AuditTrail trail;

	private final Clock clock;

	private final int days;

	ReviewManagement(ReviewRecords records, CaseManagement cases, CheckManagement checks, ScoreManagement scores,
			ReportManagement reports, ObjectProvider<IssuedReports> issued, NoticeManagement notices, AuditTrail trail,
			Clock clock, @Value("${jiping.review.opinion-days:10}") int days) {
		this.records = records;
		this.cases = cases;
		this.checks = checks;
		this.scores = scores;
		this.reports = reports;
		this.issued = issued;
		this.notices = notices;
		this.trail = trail;
		this.clock = clock;
		this.days = days;
	}

	@EventListener
	void contributed(CaseChanged changed) {
		this.records.contributed(changed.id(), changed.by());
	}

	/**
	 * How the review of a case stands.
	 * @param id the case
	 * @param viewer who asks; the bureau's ratings are there only for its own side
	 * @return the review
	 */
	@Transactional(readOnly = true)
	public Review read(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.records.read(id, viewer.seesRatings());
	}

	/**
	 * A report as it was sent to the department.
	 * @param id the case
	 * @param round the round it was sent in
	 * @param viewer who asks
	 * @return the PDF; {@link CaseNotFoundException} if none was sent then
	 */
	@Transactional(readOnly = true)
	public byte[] copy(CaseId id, int round, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.records.copy(id, round).orElseThrow(() -> new CaseNotFoundException("copy " + round));
	}

	/**
	 * Hands a case in for review; from then on nothing in it can be changed.
	 * @param id the case
	 * @param note what the reviewers should know; needed where texts of the report are
	 * not written
	 * @param viewer who hands it in; {@link NotAllowedException} unless its lead
	 * evaluator; {@link RefusedException} with everything that stands against it
	 */
	public void handIn(CaseId id, String note, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		must(about.ledBy(viewer), "hand in case " + id);
		at(about, Set.of(CaseStatus.IN_PROGRESS));
		long standing = this.checks.run(id, viewer).stream().filter(CheckResult::stands).count();
		if (standing > 0) {
			throw RefusedException.of(ReviewProblem.CHECKS_STAND, String.valueOf(standing));
		}
		List<CriterionScore> unscored = this.scores.score(id, viewer).unscored();
		if (!unscored.isEmpty()) {
			throw RefusedException.of(ReviewProblem.INCOMPLETE, String.valueOf(unscored.size()),
					unscored.stream().map(CriterionScore::title).collect(Collectors.joining("、")));
		}
		long open = this.records.comments(id)
			.stream()
			.filter((comment) -> comment.status() == Review.Comment.Status.OPEN)
			.count();
		if (open > 0) {
			throw RefusedException.of(ReviewProblem.COMMENTS_OPEN, String.valueOf(open));
		}
		ReportContent content = this.issued.getObject().content(id, viewer);
		List<String> unwritten = content.unwritten();
		if (!unwritten.isEmpty() && note.isBlank()) {
			throw RefusedException.of(ReviewProblem.TEXTS_OPEN, String.valueOf(unwritten.size()),
					unwritten.stream().limit(MOST_NAMED).collect(Collectors.joining("、")));
		}
		int round = this.records.round(id) + 1;
		this.cases.advance(id, Set.of(CaseStatus.IN_PROGRESS), CaseStatus.LEVEL_1);
		this.records.handIn(id, round, note.strip(), content, this.trail.head(), viewer.username());
		this.records.sign(id, round, LEAD, viewer.username(), note.strip(), content.sha256());
		this.records.contributed(id, viewer.username());
		tell(about, reviewer(about, 1), "review.notice.turn");
	}

	/**
	 * Signs a level of the agency's review and passes the case on.
	 * @param id the case
	 * @param opinion what the reviewer says
	 * @param viewer who signs; {@link NotAllowedException} unless it is their level,
	 * {@link RefusedException} for own work, a level signed before or open comments
	 */
	public void sign(CaseId id, String opinion, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		int level = viewer.role().reviewLevel();
		must(about.reviewedBy(viewer, level), "sign case " + id);
		at(about, Set.of(CaseStatus.ofLevel(level)));
		int round = this.records.round(id);
		mayJudge(id, round, viewer);
		nothingOpen(id);
		written(opinion);
		CaseStatus next = (level < 3) ? CaseStatus.ofLevel(level + 1) : CaseStatus.OPINIONS;
		ReportContent content = present(id, viewer);
		this.records.sign(id, round, about.status().name(), viewer.username(), opinion.strip(), content.sha256());
		this.cases.advance(id, Set.of(CaseStatus.ofLevel(level)), next);
		if (level < 3) {
			tell(about, reviewer(about, level + 1), "review.notice.turn");
		}
		else {
			send(about, round, content.title(), viewer);
		}
	}

	private void send(EvaluationCase about, int round, String title, Viewer viewer) {
		byte[] pdf = this.reports.consultation(about.id(), viewer);
		LocalDate due = LocalDate.now(this.clock).plusDays(this.days);
		this.records.send(about.id(), round, title, pdf, DigestUtils.sha256Hex(pdf), due);
		this.notices.tell(contacts(about), "review.notice.sent", List.of(about.department().name(), due.toString()),
				"/department/cases/" + about.id());
		if (!reached(about)) {
			this.notices.tell((user) -> about.issuedBy(user.viewer()), "review.notice.unreached",
					List.of(about.department().name(), due.toString()), "/cases/" + about.id() + "/review");
		}
	}

	/**
	 * Whether anybody speaks for the department, so that what is sent to it is received.
	 * @param about the case
	 * @return false where the department has no active account
	 */
	@Transactional(readOnly = true)
	public boolean reached(EvaluationCase about) {
		return this.notices.reaches(contacts(about));
	}

	private static Predicate<User> contacts(EvaluationCase about) {
		return (user) -> user.viewer().speaksFor(about.department().id());
	}

	/**
	 * Whether a case is somebody's to give back as it stands.
	 * @param about the case
	 * @param viewer who
	 * @return true for the reviewer whose turn it is, and from the exchange of opinions
	 * on for the bureau
	 */
	public boolean mayGiveBack(EvaluationCase about, Viewer viewer) {
		CaseStatus status = about.status();
		int level = viewer.role().reviewLevel();
		boolean reviews = about.reviewedBy(viewer, level);
		return WITH_BUREAU.contains(status)
				? viewer.decidesForBureau() || (reviews && level == 3 && status == CaseStatus.OPINIONS)
				: reviews && status.reviewLevel() == level;
	}

	/** What is signed is what was handed in, or nothing is. */
	private ReportContent present(CaseId id, Viewer viewer) {
		ReportContent now = this.issued.getObject().content(id, viewer);
		Review.Round round = this.records.rounds(id).get(0);
		if (!round.sha256().equals(now.sha256())) {
			throw RefusedException.of(ReviewProblem.SIGNED_OTHERWISE, String.valueOf(round.number()));
		}
		return now;
	}

	/**
	 * Gives a case back to the evaluators, which unlocks it: at a level of the agency its
	 * reviewer does, at the exchange of opinions the third reviewer or the bureau, from
	 * there on the bureau alone.
	 * @param id the case
	 * @param reason why; {@link RefusedException} without one
	 * @param viewer who gives it back; {@link NotAllowedException} unless it is theirs to
	 */
	public void giveBack(CaseId id, String reason, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		CaseStatus status = about.status();
		boolean theirs = mayGiveBack(about, viewer);
		if (!theirs && !WITH_BUREAU.contains(status)) {
			must(about.reviewedBy(viewer, viewer.role().reviewLevel()) || viewer.decidesForBureau(),
					"give case " + id + " back");
			throw new ConflictException(Problem.of(CaseProblem.OTHER_STATE, about.department().name()));
		}
		must(theirs, "give case " + id + " back");
		if (reason.isBlank()) {
			throw RefusedException.of(CaseProblem.NO_REASON, null);
		}
		this.records.giveBack(id, this.records.round(id), status.name(), viewer.username(), reason.strip());
		this.cases.advance(id, Set.of(status), CaseStatus.IN_PROGRESS);
		tell(about, (user) -> about.evaluatedBy(user.viewer()), "review.notice.returned");
	}

	/**
	 * What was changed from one round to another.
	 * @param id the case
	 * @param from the earlier round
	 * @param to the later one, 0 for the case as it stands
	 * @param viewer who asks
	 * @return the lines of both
	 */
	@Transactional(readOnly = true)
	public Map.Entry<List<String>, List<String>> changes(CaseId id, int from, int to, Viewer viewer) {
		this.cases.read(id, viewer);
		List<String> before = this.records.content(id, from)
			.orElseThrow(() -> new CaseNotFoundException("round " + from));
		List<String> after = (to == 0) ? this.issued.getObject().content(id, viewer).lines()
				: this.records.content(id, to).orElseThrow(() -> new CaseNotFoundException("round " + to));
		return Map.entry(before, after);
	}

	/**
	 * Answers an opinion of the department.
	 * @param id the case
	 * @param opinion which one
	 * @param accepted whether it is accepted
	 * @param reason why, or what comes of it; {@link RefusedException} without
	 * @param viewer who answers; {@link NotAllowedException} unless the lead evaluator
	 */
	public void answer(CaseId id, UUID opinion, boolean accepted, String reason, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		must(about.ledBy(viewer), "answer an opinion on case " + id);
		at(about, Set.of(CaseStatus.OPINIONS));
		if (reason.isBlank()) {
			throw RefusedException.of(CaseProblem.NO_REASON, null);
		}
		if (!this.records.decide(id, opinion, accepted, reason.strip(), viewer.username())) {
			throw new ConflictException(Problem.of(CaseProblem.OTHER_STATE, about.department().name()));
		}
		this.notices.tell((user) -> user.viewer().speaksFor(about.department().id()), "review.notice.decided",
				List.of(about.department().name()), "/department/cases/" + id);
	}

	/**
	 * Whether nothing is missing to end the exchange of opinions on a case.
	 * @param id the case
	 * @return true once the department has had its say and every opinion is answered
	 */
	@Transactional(readOnly = true)
	public boolean concludable(CaseId id) {
		List<Review.Copy> copies = this.records.copies(id);
		return !copies.isEmpty() && copies.get(0).over(LocalDate.now(this.clock))
				&& this.records.opinions(id).stream().noneMatch(Review.Opinion::unanswered);
	}

	/**
	 * Ends the exchange of opinions and lays the case before the bureau.
	 * @param id the case
	 * @param viewer who does it; {@link NotAllowedException} unless the lead evaluator;
	 * {@link RefusedException} as long as the department may still say something, an
	 * opinion is not answered, or an accepted one was not worked in
	 */
	public void conclude(CaseId id, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		must(about.ledBy(viewer), "conclude the opinions on case " + id);
		at(about, Set.of(CaseStatus.OPINIONS));
		int round = this.records.round(id);
		Review.Copy copy = this.records.copies(id).get(0);
		if (!copy.over(LocalDate.now(this.clock))) {
			throw RefusedException.of(ReviewProblem.OPINIONS_OPEN, copy.due().toString());
		}
		List<Review.Opinion> opinions = this.records.opinions(id);
		long unanswered = opinions.stream().filter(Review.Opinion::unanswered).count();
		if (unanswered > 0) {
			throw RefusedException.of(ReviewProblem.OPINIONS_UNANSWERED, String.valueOf(unanswered));
		}
		if (opinions.stream()
			.anyMatch((opinion) -> opinion.round() == round && Boolean.TRUE.equals(opinion.accepted()))) {
			throw RefusedException.of(ReviewProblem.OPINION_ACCEPTED, null);
		}
		this.cases.advance(id, Set.of(CaseStatus.OPINIONS), CaseStatus.ACCEPTANCE);
		tell(about, (user) -> user.role() == Role.BUREAU_LEADER, "review.notice.acceptance");
	}

	/**
	 * Accepts a case for the bureau.
	 * @param id the case
	 * @param rating how good what was delivered is
	 * @param remark what the bureau says to it
	 * @param viewer who accepts; {@link NotAllowedException} unless a leader of the
	 * bureau
	 */
	public void accept(CaseId id, Review.Rating rating, String remark, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		must(viewer.role() == Role.BUREAU_LEADER, "accept case " + id);
		at(about, Set.of(CaseStatus.ACCEPTANCE));
		int round = this.records.round(id);
		mayJudge(id, round, viewer);
		nothingOpen(id);
		String sha256 = present(id, viewer).sha256();
		this.records.accept(id, round, rating, remark.strip(), viewer.username());
		// The remark goes with the rating; the signature shows that it was accepted.
		this.records.sign(id, round, ACCEPTANCE, viewer.username(), "", sha256);
		this.cases.advance(id, Set.of(CaseStatus.ACCEPTANCE), CaseStatus.ACCEPTED);
		tell(about, (user) -> about.issuedBy(user.viewer()), "review.notice.accepted");
	}

	@Override
	@Transactional(readOnly = true)
	public List<Problem> against(CaseId id, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		if (about.status() != CaseStatus.ACCEPTED) {
			return List.of(Problem.of(ReviewProblem.NOT_ACCEPTED, about.department().name()));
		}
		List<Problem> problems = new ArrayList<>();
		long open = this.records.open(id);
		if (open > 0) {
			problems.add(Problem.of(ReviewProblem.COMMENTS_OPEN, String.valueOf(open)));
		}
		int round = this.records.round(id);
		String now = this.issued.getObject().content(id, viewer).sha256();
		Set<String> signed = this.records.signatures(id)
			.stream()
			.filter((signature) -> signature.round() == round && signature.sha256().equals(now))
			.map(Review.Signature::step)
			.collect(Collectors.toSet());
		if (!signed.containsAll(Set.of(LEAD, CaseStatus.LEVEL_1.name(), CaseStatus.LEVEL_2.name(),
				CaseStatus.LEVEL_3.name(), ACCEPTANCE))) {
			problems.add(Problem.of(ReviewProblem.SIGNED_OTHERWISE, String.valueOf(round)));
		}
		return problems;
	}

	@Override
	public void issued(CaseId id, int number, Viewer viewer) {
		EvaluationCase about = this.cases.get(id);
		this.notices.tell((user) -> user.viewer().speaksFor(about.department().id()), "review.notice.issued",
				List.of(about.department().name(), String.valueOf(about.fiscalYear().value())),
				"/department/cases/" + id);
	}

	private void mayJudge(CaseId id, int round, Viewer viewer) {
		if (this.records.contributors(id).contains(viewer.username())) {
			throw RefusedException.of(ReviewProblem.OWN_WORK, viewer.username());
		}
		boolean before = this.records.signatures(id)
			.stream()
			.anyMatch((signature) -> signature.round() == round && signature.username().equals(viewer.username()));
		if (before) {
			throw RefusedException.of(ReviewProblem.SIGNED_BEFORE, viewer.username());
		}
	}

	private void nothingOpen(CaseId id) {
		long open = this.records.open(id);
		if (open > 0) {
			throw RefusedException.of(ReviewProblem.COMMENTS_OPEN, String.valueOf(open));
		}
	}

	static void written(String body) {
		if (body.isBlank()) {
			throw RefusedException.of(ReviewProblem.NOTHING_WRITTEN, null);
		}
	}

	static void at(EvaluationCase about, Set<CaseStatus> states) {
		if (!states.contains(about.status())) {
			throw new ConflictException(Problem.of(CaseProblem.OTHER_STATE, about.department().name()));
		}
	}

	private static Predicate<User> reviewer(EvaluationCase about, int level) {
		return (user) -> about.reviewedBy(user.viewer(), level);
	}

	private void tell(EvaluationCase about, Predicate<User> whom, String message) {
		this.notices.tell(whom, message, List.of(about.department().name(), String.valueOf(about.fiscalYear().value())),
				"/cases/" + about.id() + "/review");
	}

	static void must(boolean allowed, String what) {
		if (!allowed) {
			throw new NotAllowedException(what);
		}
	}

}
