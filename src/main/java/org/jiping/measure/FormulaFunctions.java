package org.jiping.measure;

import java.math.BigDecimal;
import java.util.Map;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.AverageFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import com.ezylang.evalex.parser.Token;
import org.jiping.quantity.Ratio;

/**
 * The closed set of functions a formula may use; none of them depends on anything but its
 * arguments.
 */
final class FormulaFunctions {

	private FormulaFunctions() {
	}

	/**
	 * The functions by name.
	 * @return SUM, AVERAGE, MIN, MAX, IF, ABS, WEIGHTED_MEAN, POOLED_RATE and CHANGE_RATE
	 */
	static FunctionDictionaryIfc dictionary() {
		return MapBasedFunctionDictionary.ofFunctions(Map.entry("SUM", new SumFunction()),
				Map.entry("AVERAGE", new AverageFunction()), Map.entry("MIN", new MinFunction()),
				Map.entry("MAX", new MaxFunction()), Map.entry("IF", new IfFunction()),
				Map.entry("ABS", new AbsFunction()), Map.entry("WEIGHTED_MEAN", new WeightedMean()),
				Map.entry("POOLED_RATE", new PooledRate()), Map.entry("CHANGE_RATE", new ChangeRate()));
	}

	private static EvaluationValue quotient(Token token, BigDecimal numerator, BigDecimal denominator)
			throws EvaluationException {
		return EvaluationValue.numberValue(Ratio.of(numerator, denominator)
			.orElseThrow(() -> new EvaluationException(token, "division by zero"))
			.value());
	}

	private static void mustBePairs(Token token, EvaluationValue[] values) throws EvaluationException {
		if (values.length % 2 != 0) {
			throw new EvaluationException(token, "arguments come in pairs");
		}
	}

	/**
	 * WEIGHTED_MEAN(v1, w1, v2, w2, …) = Σ v·w ÷ Σ w.
	 */
	@FunctionParameter(name = "pairs", isVarArg = true)
	private static final class WeightedMean extends AbstractFunction {

		@Override
		public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
				throws EvaluationException {
			mustBePairs(token, values);
			BigDecimal sum = BigDecimal.ZERO;
			BigDecimal weights = BigDecimal.ZERO;
			for (int i = 0; i < values.length; i += 2) {
				BigDecimal weight = values[i + 1].getNumberValue();
				sum = sum.add(values[i].getNumberValue().multiply(weight));
				weights = weights.add(weight);
			}
			return quotient(token, sum, weights);
		}

	}

	/**
	 * POOLED_RATE(n1, d1, n2, d2, …) = Σ n ÷ Σ d.
	 */
	@FunctionParameter(name = "pairs", isVarArg = true)
	private static final class PooledRate extends AbstractFunction {

		@Override
		public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
				throws EvaluationException {
			mustBePairs(token, values);
			BigDecimal numerators = BigDecimal.ZERO;
			BigDecimal denominators = BigDecimal.ZERO;
			for (int i = 0; i < values.length; i += 2) {
				numerators = numerators.add(values[i].getNumberValue());
				denominators = denominators.add(values[i + 1].getNumberValue());
			}
			return quotient(token, numerators, denominators);
		}

	}

	/**
	 * CHANGE_RATE(now, before) = (now − before) ÷ before, the year-on-year change.
	 */
	@FunctionParameter(name = "now")
	@FunctionParameter(name = "before")
	private static final class ChangeRate extends AbstractFunction {

		@Override
		public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
				throws EvaluationException {
			BigDecimal before = values[1].getNumberValue();
			return quotient(token, values[0].getNumberValue().subtract(before), before);
		}

	}

}
