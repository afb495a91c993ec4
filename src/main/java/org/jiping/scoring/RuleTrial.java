package org.jiping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.TreeSet;

import org.jiping.indicator.Criterion;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.quantity.Ratio;
import org.jiping.quantity.Typed;
import org.jiping.quantity.Unit;
import org.jiping.scoring.rule.Figures;
import org.jiping.scoring.rule.Judged;
import org.jiping.scoring.rule.Outcome;
import org.jiping.scoring.rule.ScoringRule;
import org.jiping.scoring.rule.Threshold;
import org.jiping.scoring.rule.UnitMismatchException;
import org.jiping.scoring.rule.Words;

/**
 * Tries a rule on figures typed by somebody or picked from a case, or along the stretch
 * on which its points bend.
 */
public final class RuleTrial {

	private static final int STEPS = 80;

	private static final BigDecimal TINY = new BigDecimal("0.000001");

	private final Criterion criterion;

	private final ScoringRule rule;

	private RuleTrial(Criterion criterion, ScoringRule rule) {
		this.criterion = criterion;
		this.rule = rule;
	}

	/**
	 * A trial of a criterion.
	 * @param criterion the criterion; {@link IllegalArgumentException} if its rule cannot
	 * be made
	 * @return the trial
	 */
	public static RuleTrial of(Criterion criterion) {
		return new RuleTrial(criterion, RuleCatalogue.rule(criterion));
	}

	/**
	 * What has to be answered before there are points.
	 * @return the figures by key, then the questions people are asked
	 */
	public List<String> figures() {
		return this.rule.needs();
	}

	public List<ScoringRule.Question> questions() {
		return this.rule.questions();
	}

	public List<Words> standard() {
		return this.rule.describe(this.criterion.name(), this.criterion.points().points());
	}

	/**
	 * Scores figures typed or picked.
	 * @param typed figures by key, with their units, such as {@code 91.43%}; what cannot
	 * be read is missing
	 * @param picked figures of a case, used where nothing is typed
	 * @param names what people call a figure
	 * @param judged what is found
	 * @return the outcome with its trace
	 */
	public Outcome score(Map<String, String> typed, Function<MeasureKey, Optional<Measure>> picked,
			Function<String, String> names, Judged judged) {
		Figures figures = new Figures() {

			@Override
			public Optional<Figure> find(String key) {
				String text = typed.getOrDefault(key, "").strip();
				if (!text.isEmpty()) {
					return Typed.parse(text).map((figure) -> new Figure(key, name(key), figure.unit(), figure.value()));
				}
				return picked.apply(new MeasureKey(key))
					.map((measure) -> new Figure(key, measure.name(), measure.unit(), measure.value(),
							measure.counter()));
			}

			@Override
			public String name(String key) {
				return names.apply(key);
			}

		};
		try {
			return this.rule.score(this.criterion.name(), this.criterion.points().points(), figures, judged);
		}
		catch (UnitMismatchException ex) {
			return Outcome.mismatch(this.criterion.name(), this.rule.needs(), ex);
		}
	}

	private Outcome score(BigDecimal figure) {
		return this.rule.score(this.criterion.name(), this.criterion.points().points(),
				(key) -> Optional.of(new Figures.Figure(key, this.criterion.name(), unit(), figure)), Judged.NOTHING);
	}

	private Unit unit() {
		return this.rule.bends().get(0).unit();
	}

	/**
	 * The points along the figure, from some way before the first bend to some way behind
	 * the last; jumps stand upright.
	 * @return the plot, its corners in per mille of its width and height; nothing where
	 * points do not hang on a single figure or the criterion is worth none yet
	 */
	public Optional<Plot> plot() {
		if (this.rule.bends().isEmpty() || this.criterion.points().points().signum() <= 0) {
			return Optional.empty();
		}
		List<Threshold> bends = this.rule.bends().stream().sorted(Comparator.comparing(Threshold::value)).toList();
		BigDecimal first = bends.get(0).value();
		BigDecimal last = bends.get(bends.size() - 1).value();
		BigDecimal span = last.subtract(first);
		if (span.signum() == 0) {
			span = first.abs().max(new BigDecimal("0.1"));
		}
		BigDecimal margin = span.multiply(new BigDecimal("0.4"));
		BigDecimal from = first.subtract(margin);
		BigDecimal width = last.add(margin).subtract(from);
		TreeSet<BigDecimal> figures = new TreeSet<>();
		for (int i = 0; i <= STEPS; i++) {
			figures.add(
					from.add(width.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(STEPS), Ratio.PRECISION)));
		}
		BigDecimal beside = width.multiply(TINY);
		bends.forEach((bend) -> figures
			.addAll(List.of(bend.value().subtract(beside), bend.value(), bend.value().add(beside))));
		List<String> corners = new ArrayList<>();
		for (BigDecimal figure : figures) {
			BigDecimal points = score(figure).points();
			if (points != null) {
				corners.add(permille(figure.subtract(from), width) + "," + permille(
						this.criterion.points().points().subtract(points), this.criterion.points().points()));
			}
		}
		return Optional.of(new Plot(String.join(" ", corners),
				bends.stream()
					.map((bend) -> new Mark(bend.text(), permille(bend.value().subtract(from), width)))
					.distinct()
					.toList()));
	}

	private static String permille(BigDecimal part, BigDecimal whole) {
		return part.movePointRight(3).divide(whole, Ratio.PRECISION).setScale(1, RoundingMode.HALF_UP).toPlainString();
	}

	/**
	 * A plot.
	 *
	 * @param line the corners of the line
	 * @param marks the bends
	 */
	public record Plot(String line, List<Mark> marks) {
	}

	/**
	 * A bend.
	 *
	 * @param text the limit as written
	 * @param x its place
	 */
	public record Mark(String text, String x) {
	}

}
