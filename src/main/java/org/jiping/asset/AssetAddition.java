package org.jiping.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jiping.quantity.Count;

/**
 * Assets of a kind added in the year.
 *
 * @param category class of the asset
 * @param item what was acquired
 * @param quantity how many pieces
 * @param amount amount, in 元
 */
@Embeddable
record AssetAddition(@Column(nullable = false) String category, @Column(nullable = false) String item,
		@Column(nullable = false) Count quantity, @Column(nullable = false) Amount amount) {
}
