package org.jiping.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jiping.quantity.Score;

/**
 * A node of the framework; its leaves are the level-3 indicators that hold criteria.
 *
 * @param code its code, such as {@code B1-2}
 * @param name its name
 * @param weight the points it is worth
 * @param scale what one point of its parts counts here, 1 unless a block is scaled (such
 * as 20 + 0.8 × the rest)
 * @param explanation what it examines, empty above level 3
 * @param children indicators below it
 * @param criteria scoring points of a leaf
 */
public record Indicator(String code, String name, Score weight, BigDecimal scale, String explanation,
		List<Indicator> children, List<Criterion> criteria) {

	public Indicator {
		children = List.copyOf(children);
		criteria = List.copyOf(criteria);
	}

	/**
	 * What the parts add up to, as it counts here.
	 * @return the sum of children's weights or criteria's points, times the scale
	 */
	public Score parts() {
		Score sum = this.children.isEmpty()
				? this.criteria.stream().map(Criterion::points).reduce(Score.ZERO, Score::plus)
				: this.children.stream().map(Indicator::weight).reduce(Score.ZERO, Score::plus);
		return new Score(sum.points().multiply(this.scale));
	}

	/**
	 * The level-3 indicators at or below this node.
	 * @return the leaves in order
	 */
	public Stream<Indicator> leaves() {
		return this.children.isEmpty() ? Stream.of(this) : this.children.stream().flatMap(Indicator::leaves);
	}

}
