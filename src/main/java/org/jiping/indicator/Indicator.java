package org.jiping.indicator;

import java.util.List;
import java.util.stream.Stream;

import org.jiping.quantity.Score;

/**
 * A node of the framework; its leaves are the level-3 indicators that hold criteria.
 *
 * @param code its code, such as {@code B1-2}
 * @param name its name
 * @param weight the points it is worth
 * @param explanation what it examines, empty above level 3
 * @param children indicators below it
 * @param criteria scoring points of a leaf
 */
public record Indicator(String code, String name, Score weight, String explanation, List<Indicator> children,
		List<Criterion> criteria) {

	public Indicator {
		children = List.copyOf(children);
		criteria = List.copyOf(criteria);
	}

	/**
	 * The level-3 indicators at or below this node.
	 * @return the leaves in order
	 */
	public Stream<Indicator> leaves() {
		return this.children.isEmpty() ? Stream.of(this) : this.children.stream().flatMap(Indicator::leaves);
	}

}
