package org.jiping.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jiping.measure.Formula;
import org.jiping.measure.MeasureCatalogue;
import org.jiping.measure.MeasureKey;
import org.jiping.problem.Location;
import org.jiping.problem.Problem;
import org.jiping.quantity.Unit;

/**
 * A cross-check as somebody typed it.
 *
 * @param key its key
 * @param title what it says
 * @param left formula of the left side
 * @param operator how both sides stand to each other
 * @param right formula of the right side
 * @param tolerance how far they may differ
 * @param severity what a failure means
 */
public record CheckDefinition(String key, String title, String left, CrossCheck.Operator operator, String right,
		String tolerance, Severity severity) {

	private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,60}");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

	private static final Pattern BY_NOTHING = Pattern.compile("/\\s*0+(\\.0+)?(?![\\d.])");

	/**
	 * Everything that is wrong with it.
	 * @param catalogue the figures a case may have
	 * @return the problems, none for a check that can be kept
	 */
	List<Problem> problems(MeasureCatalogue catalogue) {
		List<Problem> problems = new ArrayList<>();
		if (!KEY.matcher(this.key).matches()) {
			add(problems, CheckProblem.KEY, this.key);
		}
		if (this.title.isBlank() || this.title.length() > 200) {
			add(problems, CheckProblem.TITLE, this.title);
		}
		if (!NUMBER.matcher(this.tolerance).matches()) {
			add(problems, CheckProblem.TOLERANCE, this.tolerance);
		}
		Optional<Formula> one = side(this.left, catalogue, problems);
		Optional<Formula> other = side(this.right, catalogue, problems);
		if (one.isPresent() && other.isPresent()) {
			boolean named = !one.get().inputs().isEmpty() || !other.get().inputs().isEmpty();
			if (!named || one.get().text().equals(other.get().text())) {
				add(problems, CheckProblem.NEVER_FAILS, this.left + " " + this.operator.sign() + " " + this.right);
			}
			else if (problems.isEmpty() && !alike(one.get(), other.get(), catalogue)) {
				add(problems, CheckProblem.UNITS, this.left + " " + this.operator.sign() + " " + this.right);
			}
		}
		return problems;
	}

	private static Optional<Formula> side(String text, MeasureCatalogue catalogue, List<Problem> problems) {
		if (BY_NOTHING.matcher(text).find()) {
			add(problems, CheckProblem.DIVIDES_BY_NOTHING, text);
			return Optional.empty();
		}
		try {
			Formula formula = Formula.parse(text);
			for (MeasureKey key : formula.inputs()) {
				if (catalogue.offer(key).isEmpty()) {
					add(problems, CheckProblem.FIGURE_UNKNOWN, key.value());
				}
			}
			return Optional.of(formula);
		}
		catch (IllegalArgumentException ex) {
			add(problems, CheckProblem.FORMULA, text);
			return Optional.empty();
		}
	}

	/** There is a unit both sides can be counted in. */
	private static boolean alike(Formula one, Formula other, MeasureCatalogue catalogue) {
		Function<MeasureKey, Optional<Unit>> units = (key) -> catalogue.offer(key)
			.flatMap((offer) -> Optional.ofNullable(offer.unit()));
		return Arrays.stream(Unit.values())
			.anyMatch((unit) -> one.unitClashes(units, unit).isEmpty() && other.unitClashes(units, unit).isEmpty());
	}

	private static void add(List<Problem> problems, CheckProblem code, String value) {
		problems.add(new Problem(code, Location.NOWHERE, value, List.of()));
	}

	CrossCheck check() {
		return new CrossCheck(this.key, this.title, this.title, this.left, this.operator, this.right,
				new BigDecimal(this.tolerance), this.severity, null);
	}

}
