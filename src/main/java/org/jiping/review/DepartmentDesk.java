package org.jiping.review;

import java.util.List;
import java.util.Objects;

import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
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
import org.jiping.report.IssuedReports;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a department sees of its evaluation: the reports sent to it, and its own opinions
 * with their answers; nothing else.
 */
@Service
@Transactional
public class DepartmentDesk {

	private final ReviewRecords records;

	private final CaseManagement cases;

	private final NoticeManagement notices;

	private final ObjectProvider<IssuedReports> issued;

	DepartmentDesk(ReviewRecords records, CaseManagement cases, NoticeManagement notices,
			ObjectProvider<IssuedReports> issued) {
		this.issued = issued;
		this.records = records;
		this.cases = cases;
		this.notices = notices;
	}

	/**
	 * What was sent to a department.
	 * @param viewer its contact
	 * @return the cases of which something was sent, newest year first
	 */
	@Transactional(readOnly = true)
	public List<Sent> sent(Viewer viewer) {
		if (viewer.role() != Role.DEPARTMENT || viewer.departmentId() == null) {
			throw new NotAllowedException("no department's contact");
		}
		return this.cases.ofDepartment(Objects.requireNonNull(viewer.departmentId()))
			.stream()
			.map((about) -> new Sent(about, this.records.copies(about.id()), this.records.opinions(about.id())))
			.filter((sent) -> !sent.copies().isEmpty())
			.toList();
	}

	/**
	 * One case of which something was sent.
	 * @param id the case
	 * @param viewer the department's contact; to anybody else it does not exist
	 * @return what was sent
	 */
	@Transactional(readOnly = true)
	public Sent sent(CaseId id, Viewer viewer) {
		return sent(viewer).stream()
			.filter((each) -> each.about().id().equals(id))
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException(id.toString()));
	}

	/**
	 * A report as it was sent.
	 * @param id the case
	 * @param round the round it was sent in
	 * @param viewer the department's contact
	 * @return the PDF
	 */
	@Transactional(readOnly = true)
	public byte[] pdf(CaseId id, int round, Viewer viewer) {
		sent(id, viewer);
		return this.records.copy(id, round).orElseThrow(() -> new CaseNotFoundException("copy " + round));
	}

	/**
	 * Whether the report was issued.
	 * @param id the case
	 * @param viewer the department's contact
	 * @return true if it can be had
	 */
	@Transactional(readOnly = true)
	public boolean issued(CaseId id, Viewer viewer) {
		sent(id, viewer);
		return this.issued.getObject().any(id);
	}

	/**
	 * The report as it was issued.
	 * @param id the case
	 * @param viewer the department's contact
	 * @return the PDF; {@link CaseNotFoundException} if none was issued
	 */
	@Transactional(readOnly = true)
	public byte[] report(CaseId id, Viewer viewer) {
		sent(id, viewer);
		return this.issued.getObject().newest(id).orElseThrow(() -> new CaseNotFoundException("report of " + id));
	}

	/**
	 * Says something to the report.
	 * @param id the case
	 * @param body what
	 * @param viewer the department's contact
	 */
	public void opine(CaseId id, String body, Viewer viewer) {
		Sent sent = open(id, viewer);
		if (body.isBlank()) {
			throw RefusedException.of(ReviewProblem.NOTHING_WRITTEN, null);
		}
		this.records.opine(id, sent.copies().get(0).round(), body.strip(), viewer.username());
		told(sent.about(), "review.notice.opinion");
	}

	/**
	 * Says that nothing more will be said.
	 * @param id the case
	 * @param viewer the department's contact
	 */
	public void finish(CaseId id, Viewer viewer) {
		Sent sent = open(id, viewer);
		this.records.finish(id, sent.copies().get(0).round(), viewer.username());
		told(sent.about(), "review.notice.finished");
	}

	private Sent open(CaseId id, Viewer viewer) {
		Sent sent = sent(id, viewer);
		if (!sent.open()) {
			throw new ConflictException(Problem.of(CaseProblem.OTHER_STATE, sent.about().department().name()));
		}
		return sent;
	}

	private void told(EvaluationCase about, String message) {
		this.notices.tell((user) -> about.ledBy(user.viewer()), message, List.of(about.department().name()),
				"/cases/" + about.id() + "/review");
	}

	/**
	 * What was sent to a department of one case.
	 *
	 * @param about the case
	 * @param copies what was sent, newest first
	 * @param opinions what it said, newest first
	 */
	public record Sent(EvaluationCase about, List<Review.Copy> copies, List<Review.Opinion> opinions) {

		/**
		 * Whether something can still be said.
		 * @return true while opinions are exchanged and it has not finished
		 */
		public boolean open() {
			return this.about.status() == CaseStatus.OPINIONS && this.copies.get(0).finished() == null;
		}

	}

}
