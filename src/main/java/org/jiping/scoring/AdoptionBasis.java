package org.jiping.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a criterion's score rested on when another was adopted over it, so that a change
 * of the input is seen even where the computed score stays the same.
 *
 * @param criterion the criterion
 * @param adoption what was adopted, to tell whether it is still the same
 * @param inputs fingerprint of the figures and judgements then
 */
@Embeddable
record AdoptionBasis(@Column(nullable = false) String criterion, @Column(nullable = false) String adoption,
		@Column(nullable = false) String inputs) {

	static String adoption(AdoptedScore score) {
		return score.points().stripTrailingZeros().toPlainString() + "|" + score.reason() + "|" + score.approver();
	}

}
