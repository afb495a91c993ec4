package org.jiping.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.CaseParts;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.evidence.Evidence;
import org.jiping.evidence.EvidenceManagement;
import org.jiping.review.CommentManagement;
import org.jiping.review.Review;
import org.jiping.review.ReviewManagement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The review of a case, and the people's work on each of its parts.
 */
@Controller
class ReviewController {

	private static final List<CaseStatus> STAIRS = List.of(CaseStatus.IN_PROGRESS, CaseStatus.LEVEL_1,
			CaseStatus.LEVEL_2, CaseStatus.LEVEL_3, CaseStatus.OPINIONS, CaseStatus.ACCEPTANCE, CaseStatus.ACCEPTED,
			CaseStatus.ISSUED, CaseStatus.ARCHIVED);

	private final ReviewManagement reviews;

	private final CommentManagement comments;

	private final EvidenceManagement evidence;

	private final CaseManagement cases;

	private final CaseParts parts;

	ReviewController(ReviewManagement reviews, CommentManagement comments, EvidenceManagement evidence,
			CaseManagement cases, CaseParts parts) {
		this.reviews = reviews;
		this.comments = comments;
		this.evidence = evidence;
		this.cases = cases;
		this.parts = parts;
	}

	@GetMapping("/cases/{id}/review")
	String show(@PathVariable String id, Viewer viewer, Model model) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		CaseStatus status = about.status();
		boolean lead = about.ledBy(viewer);
		int level = about.reviewedBy(viewer, viewer.role().reviewLevel()) ? viewer.role().reviewLevel() : 0;
		model.addAttribute("case", about);
		model.addAttribute("review", this.reviews.read(about.id(), viewer));
		model.addAttribute("concludes", this.reviews.concludable(about.id()));
		model.addAttribute("stairs", STAIRS);
		model.addAttribute("at", STAIRS.indexOf(status));
		model.addAttribute("handsIn", lead && status == CaseStatus.IN_PROGRESS);
		model.addAttribute("signs", level > 0 && status.reviewLevel() == level);
		model.addAttribute("answers", lead && status == CaseStatus.OPINIONS);
		model.addAttribute("accepts", viewer.role() == Role.BUREAU_LEADER && status == CaseStatus.ACCEPTANCE);
		model.addAttribute("issues", status == CaseStatus.ACCEPTED && about.issuedBy(viewer));
		model.addAttribute("returns", this.reviews.mayGiveBack(about, viewer));
		model.addAttribute("seesRatings", viewer.seesRatings());
		model.addAttribute("unreached",
				STAIRS.indexOf(status) <= STAIRS.indexOf(CaseStatus.OPINIONS) && !this.reviews.reached(about));
		model.addAttribute("stock", this.comments.stock(viewer));
		others(about, viewer, model);
		return "review/review";
	}

	private void others(EvaluationCase about, Viewer viewer, Model model) {
		model.addAttribute("mayComment", viewer.mayComment() && about.status() != CaseStatus.ARCHIVED);
		model.addAttribute("mayReply",
				(viewer.mayComment() || about.workedOnBy(viewer)) && about.status() != CaseStatus.ARCHIVED);
		model.addAttribute("me", viewer.username());
		model.addAttribute("whole", CasePart.WHOLE);
	}

	@PostMapping("/cases/{id}/review/hand-in")
	String handIn(@PathVariable String id, @RequestParam(defaultValue = "") String note, Viewer viewer) {
		this.reviews.handIn(CaseId.of(id), note, viewer);
		return back(id);
	}

	@PostMapping("/cases/{id}/review/sign")
	String sign(@PathVariable String id, @RequestParam(defaultValue = "") String opinion,
			@RequestParam(defaultValue = "false") boolean keep, Viewer viewer) {
		this.reviews.sign(CaseId.of(id), opinion, viewer);
		if (keep) {
			this.comments.keepStock(opinion, viewer);
		}
		return back(id);
	}

	@PostMapping("/cases/{id}/review/return")
	String giveBack(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
		this.reviews.giveBack(CaseId.of(id), reason, viewer);
		return back(id);
	}

	@PostMapping("/cases/{id}/review/conclude")
	String conclude(@PathVariable String id, Viewer viewer) {
		this.reviews.conclude(CaseId.of(id), viewer);
		return back(id);
	}

	@PostMapping("/cases/{id}/review/accept")
	String accept(@PathVariable String id, @RequestParam Review.Rating rating,
			@RequestParam(defaultValue = "") String remark, Viewer viewer) {
		this.reviews.accept(CaseId.of(id), rating, remark, viewer);
		return back(id);
	}

	@PostMapping("/cases/{id}/review/stock/remove")
	String dropStock(@PathVariable String id, @RequestParam String body, Viewer viewer) {
		this.cases.read(CaseId.of(id), viewer);
		this.comments.dropStock(body, viewer);
		return back(id);
	}

	@PostMapping("/cases/{id}/opinions/{opinion}")
	String answer(@PathVariable String id, @PathVariable UUID opinion, @RequestParam boolean accepted,
			@RequestParam(defaultValue = "") String reason, Viewer viewer) {
		this.reviews.answer(CaseId.of(id), opinion, accepted, reason, viewer);
		return back(id);
	}

	@GetMapping("/cases/{id}/review/changes")
	String changes(@PathVariable String id, @RequestParam int from, @RequestParam(defaultValue = "0") int to,
			Viewer viewer, Model model) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		Map.Entry<List<String>, List<String>> lines = this.reviews.changes(about.id(), from, to, viewer);
		List<Changed> changed = new ArrayList<>();
		for (AbstractDelta<String> delta : DiffUtils.diff(lines.getKey(), lines.getValue()).getDeltas()) {
			changed.add(new Changed(delta.getSource().getLines(), delta.getTarget().getLines()));
		}
		model.addAttribute("case", about);
		model.addAttribute("from", from);
		model.addAttribute("to", to);
		model.addAttribute("changed", changed);
		return "review/changes";
	}

	@GetMapping("/cases/{id}/parts/{kind}")
	String part(@PathVariable String id, @PathVariable String kind, @RequestParam(defaultValue = "") String key,
			Viewer viewer, Model model) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		CasePart part = CasePart.of(kind, key);
		List<Evidence> papers = this.evidence.of(about.id(), part, viewer);
		model.addAttribute("case", about);
		model.addAttribute("named", this.parts.get(about.id(), part));
		model.addAttribute("part", part);
		model.addAttribute("papers", papers);
		model.addAttribute("titles", this.evidence.titles(about.id(), papers));
		model.addAttribute("others",
				this.evidence.of(about.id(), viewer)
					.stream()
					.filter((paper) -> paper.withdrawn() == null && !paper.parts().contains(part))
					.toList());
		model.addAttribute("comments", this.comments.comments(about.id(), part, viewer));
		model.addAttribute("mayEdit", about.editableBy(viewer));
		others(about, viewer, model);
		return "review/part";
	}

	@PostMapping("/cases/{id}/comments")
	String comment(@PathVariable String id, @RequestParam(defaultValue = "case") String kind,
			@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String body, Viewer viewer) {
		CasePart part = CasePart.of(kind, key);
		this.comments.comment(CaseId.of(id), part, body, viewer);
		return (part.kind() == CasePart.Kind.CASE) ? back(id)
				: "redirect:/cases/" + CaseId.of(id) + "/" + part.address();
	}

	@PostMapping("/cases/{id}/comments/{comment}/reply")
	String reply(@PathVariable String id, @PathVariable UUID comment, @RequestParam(defaultValue = "") String body,
			Viewer viewer) {
		this.comments.reply(CaseId.of(id), comment, body, viewer);
		return back(id);
	}

	@PostMapping("/cases/{id}/comments/{comment}/settle")
	String settle(@PathVariable String id, @PathVariable UUID comment,
			@RequestParam(defaultValue = "true") boolean settled, Viewer viewer) {
		this.comments.settle(CaseId.of(id), comment, settled, viewer);
		return back(id);
	}

	private static String back(String id) {
		return "redirect:/cases/" + CaseId.of(id) + "/review";
	}

	/**
	 * Lines that changed.
	 *
	 * @param before what stood there
	 * @param after what stands there
	 */
	public record Changed(List<String> before, List<String> after) {
	}

}
