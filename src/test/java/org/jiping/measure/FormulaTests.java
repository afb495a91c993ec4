package org.jiping.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiping.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Formulas over named figures: values, stated absences, units.
 */
class FormulaTests {

	private static final Map<String, Unit> UNITS = Map.of("spent", Unit.YUAN, "budget", Unit.YUAN, "staff", Unit.PERSON,
			"rate", Unit.RATIO);

	private static Measures measures(String... figures) {
		List<Measure> all = new ArrayList<>();
		for (String figure : figures) {
			String[] parts = figure.split("=");
			all.add(new Measure(new MeasureKey(parts[0]), parts[0], Unit.NUMBER, new BigDecimal(parts[1]),
					Provenance.ledger("s", "s", "r", "c", null)));
		}
		return new Measures(all);
	}

	@ParameterizedTest(name = "{0} = {1}")
	@CsvSource(delimiter = '|', textBlock = """
			SUM(a, b, c) | 60
			AVERAGE(a, b, c) | 20
			MIN(a, b) + MAX(b, c) | 40
			ABS(a - c) | 20
			IF(a > b, a, c) | 30
			IF(a < b, a, c) | 10
			WEIGHTED_MEAN(a, 1, c, 3) | 25
			POOLED_RATE(a, b, c, b) | 1
			CHANGE_RATE(c, b) | 0.5
			""")
	void functionsComputeWhatTheirNamesSay(String formula, String value) {
		assertThat(Formula.parse(formula).evaluate(measures("a=10", "b=20", "c=30")).value())
			.hasValueSatisfying((found) -> assertThat(found).isEqualByComparingTo(value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a / zero", "CHANGE_RATE(a, zero)", "POOLED_RATE(a, zero)", "WEIGHTED_MEAN(a, zero)" })
	void aDivisionByZeroIsAStatedOutcome(String formula) {
		Formula.Result result = Formula.parse(formula).evaluate(measures("a=1", "zero=0"));
		assertThat(result.undefined()).isTrue();
		assertThat(result.value()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a +", "(a", "RANDOM()", "DT_NOW()", "a ? b", "SIN(a)", "STR_UPPER(a)", "合计 / 总数",
			"FOO / BAR", "2staff", "\"A\" + 1", "a ^ 2", "a % 2", "0x1F", "Sum(a, b)", "WEIGHTED_MEAN(a, b, c)",
			"POOLED_RATE(a)" })
	void whatIsNoFormulaOrDependsOnMoreThanItsFiguresIsRefused(String formula) {
		assertThatIllegalArgumentException().isThrownBy(() -> Formula.parse(formula));
	}

	@ParameterizedTest(name = "{0} as {1}: {2}")
	@CsvSource(delimiter = '|', textBlock = """
			spent / budget | RATIO | fits
			spent / staff | YUAN_PER_PERSON | fits
			spent + budget | YUAN | fits
			spent - 0 | YUAN | fits
			spent * rate | YUAN | fits
			POOLED_RATE(spent, budget, spent, budget) | RATIO | fits
			WEIGHTED_MEAN(spent, staff, budget, staff) | YUAN | fits
			IF(spent > budget, spent, budget) | YUAN | fits
			CHANGE_RATE(spent, budget) | RATIO | fits
			spent + unknown | YUAN | fits
			spent + staff | YUAN | clashes
			spent / staff | YUAN | clashes
			spent / staff | RATIO | clashes
			spent + 1 | YUAN | clashes
			spent > staff | NUMBER | clashes
			SUM(spent, staff) | YUAN | clashes
			IF(spent > budget, spent, staff) | YUAN | clashes
			CHANGE_RATE(spent, staff) | RATIO | clashes
			AVERAGE(spent, budget) | RATIO | clashes
			""")
	void unitsAreFollowedThroughAFormula(String formula, Unit wanted, String verdict) {
		List<List<String>> clashes = Formula.parse(formula)
			.unitClashes((key) -> Optional.ofNullable(UNITS.get(key.value())), wanted);
		assertThat(clashes.isEmpty()).as(clashes.toString()).isEqualTo(verdict.equals("fits"));
	}

	@Test
	void aLongFormulaIsComputedAndATooLongOneRefused() {
		String sum = "a" + "+1".repeat(990);
		String nested = "(".repeat(400) + "a" + ")".repeat(400);
		for (String formula : List.of(sum, nested, "-".repeat(900) + "a")) {
			Formula parsed = Formula.parse(formula);
			assertThat(parsed.evaluate(measures("a=10")).value()).isPresent();
			assertThat(parsed.unitClashes((key) -> Optional.of(Unit.NUMBER), Unit.NUMBER)).isEmpty();
		}
		assertThatIllegalArgumentException().isThrownBy(() -> Formula.parse("a" + "+1".repeat(1000)));
	}

	@Test
	void anAbsoluteValueIsWrittenBetweenBars() {
		assertThat(Formula.parse("ABS(a - b) / b").render(MeasureKey::value)).isEqualTo("|a－b|÷b");
		assertThat(Formula.parse("(a - b) / b").render(MeasureKey::value)).isEqualTo("（a－b）÷b");
		assertThat(Formula.parse("MAX(a, b) / b").render(MeasureKey::value)).isEqualTo("max（a，b）÷b");
		assertThat(Formula.parse("MAX(ABS(a - ABS(b * (a + b))), b)").render(MeasureKey::value))
			.isEqualTo("max（|a－|b×（a＋b）||，b）");
	}

	@Test
	void functionsAreWrittenAsTheSumsTheyAre() {
		Map<String, String> written = Map.of("CHANGE_RATE(a, b)", "（a－b）÷b", "CHANGE_RATE(a + b, c - d)",
				"（a＋b－（c－d））÷（c－d）", "SUM(a, b) / c", "（a＋b）÷c", "AVERAGE(a, b, c)", "（a＋b＋c）÷3",
				"POOLED_RATE(a, b, c, d)", "（a＋c）÷（b＋d）", "WEIGHTED_MEAN(a, b, c, d)", "（a×b＋c×d）÷（b＋d）", "a - (b - c)",
				"a－（b－c）", "a / (b / c) * d", "a÷（b÷c）×d", "-(a + 1.5) * b", "－（a＋1.5）×b");
		written
			.forEach((formula, words) -> assertThat(Formula.parse(formula).render(MeasureKey::value)).isEqualTo(words));
		assertThat(Formula.parse("IF(a > b && c <> 0, a, b)").render(MeasureKey::value)).isEqualTo("if（a>b&&c<>0，a，b）");
	}

	@Test
	void namesInBracketsKeepTheirOwnSigns() {
		assertThat(Formula.withKeys("（[因公出国（境）费] － 1）÷ ［执行率（财政）］",
				(name) -> Optional.of(new MeasureKey(name.startsWith("因公") ? "abroad" : "rate"))))
			.isEqualTo("(abroad - 1)/ rate");
	}

	@Test
	void aDerivedFigureThatIsNotThereSaysWhy() {
		DerivedMeasure half = new DerivedMeasure(new MeasureKey("half"), "一半", Unit.NUMBER, Formula.parse("a / zero"));
		DerivedMeasure more = new DerivedMeasure(new MeasureKey("more"), "更多", Unit.NUMBER,
				Formula.parse("half + nowhere"));
		Measures derived = measures("a=1", "zero=0").derive(List.of(half, more));
		assertThat(derived.absence(half.key()).orElseThrow().result().undefined()).isTrue();
		assertThat(derived.absence(more.key()).orElseThrow().result().missing()).extracting(MeasureKey::value)
			.containsExactly("half", "nowhere");
		assertThat(derived.absence(new MeasureKey("a"))).isEmpty();
	}

}
