package org.jiping.review;

import java.util.List;
import java.util.UUID;

import org.jiping.account.NotAllowedException;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseClosedException;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.CaseParts;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.notice.NoticeManagement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remarks on the parts of a case: made by who judges it, answered by who wrote it,
 * settled by who made them.
 */
@Service
@Transactional
public class CommentManagement {

	private final ReviewRecords records;

	private final CaseManagement cases;

	private final CaseParts parts;

	private final NoticeManagement notices;

	CommentManagement(ReviewRecords records, CaseManagement cases, CaseParts parts, NoticeManagement notices) {
		this.records = records;
		this.cases = cases;
		this.parts = parts;
		this.notices = notices;
	}

	/**
	 * Remarks something on a part of a case.
	 * @param id the case
	 * @param part the part
	 * @param body what
	 * @param viewer who; {@link NotAllowedException} unless a reviewer, the lead
	 * evaluator or the bureau
	 */
	public void comment(CaseId id, CasePart part, String body, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		ReviewManagement.must(viewer.mayComment(), "comment on case " + id);
		mustBeOpen(about);
		ReviewManagement.written(body);
		this.records.comment(id, part, this.parts.get(id, part).title(), body.strip(), viewer.username(),
				this.records.round(id));
	}

	/**
	 * Answers a remark.
	 * @param id the case
	 * @param comment the remark
	 * @param body the answer
	 * @param viewer who answers
	 */
	public void reply(CaseId id, UUID comment, String body, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		ReviewManagement.must(viewer.mayComment() || about.workedOnBy(viewer), "answer on case " + id);
		mustBeOpen(about);
		Review.Comment found = comment(id, comment);
		ReviewManagement.written(body);
		this.records.reply(id, comment, body.strip(), viewer.username());
		if (!found.by().equals(viewer.username())) {
			this.records.status(comment, Review.Comment.Status.ANSWERED);
			this.notices.tell((user) -> user.username().equals(found.by()), "review.notice.answered",
					List.of(about.department().name(), found.title()), "/cases/" + id + "/review");
		}
	}

	/**
	 * Settles a remark, or opens it again.
	 * @param id the case
	 * @param comment the remark
	 * @param settled whether it is settled
	 * @param viewer who says so; {@link NotAllowedException} unless they made it, or
	 * stand in for the same level
	 */
	public void settle(CaseId id, UUID comment, boolean settled, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		Review.Comment found = comment(id, comment);
		ReviewManagement.must(found.by().equals(viewer.username()) || standIn(found.by(), viewer, about),
				"settle a comment of others");
		mustBeOpen(about);
		this.records.status(comment, settled ? Review.Comment.Status.CLOSED : Review.Comment.Status.OPEN);
	}

	private static void mustBeOpen(EvaluationCase about) {
		if (about.status() == CaseStatus.ARCHIVED) {
			throw new CaseClosedException(about.id());
		}
	}

	/** Where whoever made it is gone, somebody of the same role settles it. */
	private boolean standIn(String author, Viewer viewer, EvaluationCase about) {
		return this.records.gone(author)
			.filter((role) -> role == viewer.role() && viewer.mayRead(about.agency().id()))
			.isPresent();
	}

	private Review.Comment comment(CaseId id, UUID comment) {
		return this.records.comments(id)
			.stream()
			.filter((each) -> each.id().equals(comment))
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("comment " + comment));
	}

	/**
	 * The comments on one part.
	 * @param id the case
	 * @param part the part
	 * @param viewer who asks
	 * @return the comments, open ones first
	 */
	@Transactional(readOnly = true)
	public List<Review.Comment> comments(CaseId id, CasePart part, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.records.comments(id).stream().filter((comment) -> comment.part().equals(part)).toList();
	}

	/**
	 * The opinions somebody keeps at hand.
	 * @param viewer who
	 * @return the opinions
	 */
	@Transactional(readOnly = true)
	public List<String> stock(Viewer viewer) {
		return this.records.stock(viewer.username());
	}

	public void keepStock(String body, Viewer viewer) {
		ReviewManagement.written(body);
		this.records.keepStock(viewer.username(), body.strip());
	}

	public void dropStock(String body, Viewer viewer) {
		this.records.dropStock(viewer.username(), body);
	}

}
