package org.jiping.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jiping.evaluation.CasePart;
import org.jspecify.annotations.Nullable;

/**
 * How the review of a case stands.
 *
 * @param round the present round, 0 before anything was handed in
 * @param rounds what was handed in, newest first
 * @param signatures who signed, newest first
 * @param returns who gave it back, newest first
 * @param comments what was remarked, open ones first
 * @param copies what was sent to the department, newest first
 * @param opinions what the department said, newest first
 * @param acceptances the bureau's acceptances, newest first; none for those who may not
 * see them
 */
public record Review(int round, List<Round> rounds, List<Signature> signatures, List<Return> returns,
		List<Comment> comments, List<Copy> copies, List<Opinion> opinions, List<Acceptance> acceptances) {

	/**
	 * Comments somebody still has to deal with.
	 * @return how many
	 */
	public long open() {
		return this.comments.stream().filter((comment) -> comment.status() != Comment.Status.CLOSED).count();
	}

	/**
	 * What was handed in.
	 *
	 * @param number its number, from 1
	 * @param at when
	 * @param by who
	 * @param note what they said
	 * @param adopted the score
	 * @param grade the grade
	 * @param sha256 hash of what is signed
	 */
	public record Round(int number, Instant at, String by, String note, String adopted, String grade, String sha256) {
	}

	/**
	 * A signature.
	 *
	 * @param round the round
	 * @param step what was signed as: LEAD, LEVEL_1 to LEVEL_3, ACCEPTANCE
	 * @param username who
	 * @param name their name
	 * @param opinion what they said
	 * @param at when
	 * @param sha256 hash of what they signed
	 */
	public record Signature(int round, String step, String username, String name, String opinion, Instant at,
			String sha256) {
	}

	/**
	 * A return.
	 *
	 * @param round the round
	 * @param step the state it was given back from
	 * @param name who gave it back
	 * @param reason why
	 * @param at when
	 */
	public record Return(int round, String step, String name, String reason, Instant at) {
	}

	/**
	 * A remark on a part.
	 *
	 * @param id which one
	 * @param part what it is about
	 * @param title the part's title
	 * @param body what is said
	 * @param status whether it is dealt with
	 * @param by who said it
	 * @param name their name
	 * @param at when
	 * @param replies what was answered
	 */
	public record Comment(UUID id, CasePart part, String title, String body, Status status, String by, String name,
			Instant at, List<Reply> replies) {

		/**
		 * Whether a comment is dealt with.
		 */
		public enum Status {

			/** Nobody answered. */
			OPEN,
			/** Answered, not yet settled by whoever made it. */
			ANSWERED,
			/** Settled. */
			CLOSED

		}

	}

	/**
	 * An answer to a remark.
	 *
	 * @param body what is said
	 * @param name who said it
	 * @param at when
	 */
	public record Reply(String body, String name, Instant at) {
	}

	/**
	 * What was sent to the department.
	 *
	 * @param round the round
	 * @param title title of the report
	 * @param at when
	 * @param due until when opinions are taken
	 * @param sha256 hash of the PDF
	 * @param finished when the department said it has nothing more to say, null before
	 * @param finishedBy who said so
	 */
	public record Copy(int round, String title, Instant at, LocalDate due, String sha256, @Nullable Instant finished,
			@Nullable String finishedBy) {

		/**
		 * Whether the department has had its say.
		 * @param today the present day
		 * @return true once it has finished, or its time is over
		 */
		public boolean over(LocalDate today) {
			return this.finished != null || today.isAfter(this.due);
		}

	}

	/**
	 * What the department said.
	 *
	 * @param id which one
	 * @param round the round
	 * @param body what it said
	 * @param name who said it
	 * @param at when
	 * @param accepted whether it was accepted, null before it is answered
	 * @param reason why, or what comes of it
	 * @param decidedBy who answered
	 */
	public record Opinion(UUID id, int round, String body, String name, Instant at, @Nullable Boolean accepted,
			@Nullable String reason, @Nullable String decidedBy) {

		boolean unanswered() {
			return this.accepted == null;
		}

	}

	/**
	 * An acceptance by the bureau.
	 *
	 * @param round the round
	 * @param rating its rating of what was delivered
	 * @param remark what it said
	 * @param name who accepted
	 * @param at when
	 */
	public record Acceptance(int round, Rating rating, String remark, String name, Instant at) {
	}

	/**
	 * The bureau's rating of what an agency delivered.
	 */
	public enum Rating {

		/** 优. */
		EXCELLENT,
		/** 良. */
		GOOD,
		/** 中. */
		FAIR,
		/** 差. */
		POOR

	}

}
