package org.jiping.programme;

import java.time.LocalDate;

/**
 * The calendar of an evaluation.
 *
 * @param data until when the data are complete
 * @param draft until when the draft is handed in for review
 * @param review until when the agency's review and the department's opinions are over
 * @param acceptance until when the bureau accepts
 */
public record Days(LocalDate data, LocalDate draft, LocalDate review, LocalDate acceptance) {

	boolean ordered() {
		return !this.data.isAfter(this.draft) && !this.draft.isAfter(this.review)
				&& !this.review.isAfter(this.acceptance);
	}

}
