package org.jiping.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jiping.quantity.Count;
import org.jspecify.annotations.Nullable;

/**
 * Assets of a kind at opening or closing.
 *
 * @param line key of the fixed line
 * @param items number
 * @param land land and buildings, in 元
 * @param general general equipment, in 元
 * @param special special equipment, in 元
 * @param furniture furniture and livestock, in 元
 * @param intangible intangible assets, in 元
 * @param notClassified not classified, in 元
 * @param inUse of which in use, in 元
 */
@Embeddable
record AssetLine(@Column(nullable = false) String line, @Nullable Count items, @Nullable Amount land,
		@Nullable Amount general, @Nullable Amount special, @Nullable Amount furniture, @Nullable Amount intangible,
		@Nullable Amount notClassified, @Nullable Amount inUse) {
}
