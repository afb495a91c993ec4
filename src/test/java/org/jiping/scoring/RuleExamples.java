package org.jiping.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiping.indicator.Criterion;
import org.jiping.indicator.NotApplicablePolicy;
import org.jiping.indicator.RuleDefinition;
import org.jiping.quantity.Score;
import org.jiping.scoring.rule.Figures;
import org.jiping.scoring.rule.Judged;
import org.jiping.scoring.rule.Outcome;
import org.jiping.scoring.rule.Threshold;
import org.yaml.snakeyaml.Yaml;

/**
 * The worked examples of every shape of rule, read from their file.
 */
public final class RuleExamples {

	private RuleExamples() {
	}

	@SuppressWarnings("unchecked")
	public static List<Example> all() {
		try (InputStream in = RuleExamples.class.getResourceAsStream("/rule-examples.yaml")) {
			return ((List<Map<String, Object>>) new Yaml().load(in)).stream().map(RuleExamples::example).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static Example example(Map<String, Object> node) {
		Map<String, Object> rule = (Map<String, Object>) node.get("rule");
		Criterion criterion = new Criterion(node.get("shape").toString(), node.get("name").toString(),
				Score.of(node.get("points").toString()), new RuleDefinition(rule.get("kind").toString(), rule),
				NotApplicablePolicy.REFUSED);
		Map<String, Threshold> figures = new HashMap<>();
		((Map<String, Object>) node.getOrDefault("figures", Map.of()))
			.forEach((key, value) -> figures.put(key, Threshold.parse(value.toString())));
		Map<String, Judged.Part> parts = new HashMap<>();
		((Map<String, Object>) node.getOrDefault("judged", Map.of())).forEach((key, value) -> parts.put(key,
				(value instanceof Boolean met)
						? new Judged.Part(met ? Judged.Verdict.YES : Judged.Verdict.NO, null, null, "")
						: (value instanceof Number number)
								? new Judged.Part(null, new BigDecimal(number.toString()), null, "")
								: new Judged.Part(null, null, value.toString(), "")));
		return new Example(criterion, figures, new Judged(parts), Score.of(node.get("earns").toString()));
	}

	/**
	 * The parameters of an example, its figures called as the ledgers would call them.
	 * @param parameters the parameters
	 * @return the same rule over figures named {@code achieved_…}
	 */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> withLedgerFigures(Map<String, Object> parameters) {
		Map<String, Object> renamed = new LinkedHashMap<>();
		parameters.forEach((name, value) -> {
			if (value instanceof Map<?, ?> map) {
				renamed.put(name, withLedgerFigures((Map<String, Object>) map));
			}
			else if (value instanceof List<?> list) {
				renamed.put(name,
						list.stream()
							.map((each) -> (each instanceof Map<?, ?> map)
									? withLedgerFigures((Map<String, Object>) map) : "achieved_" + each)
							.toList());
			}
			else {
				boolean figure = List.of("measure", "actual", "target", "planned", "left", "right", "prior")
					.contains(name);
				renamed.put(name, figure ? "achieved_" + value : String.valueOf(value));
			}
		});
		return renamed;
	}

	/**
	 * A worked example.
	 *
	 * @param criterion its code names the shape
	 * @param figures its figures
	 * @param judged what was found
	 * @param earns the points expected
	 */
	public record Example(Criterion criterion, Map<String, Threshold> figures, Judged judged, Score earns) {

		public Outcome score() {
			Figures window = (key) -> Optional.ofNullable(this.figures.get(key))
				.map((figure) -> new Figures.Figure(key, name(key), figure.unit(), figure.value()));
			return RuleCatalogue.rule(this.criterion)
				.score(this.criterion.name(), this.criterion.points().points(), window, this.judged);
		}

		private String name(String key) {
			return switch (key) {
				case "x" -> this.criterion.name();
				case "a" -> "实际数";
				case "p" -> "计划数";
				case "now" -> "本年数";
				case "before" -> "上年数";
				default -> key;
			};
		}

		@Override
		public String toString() {
			return this.criterion.code() + " " + this.criterion.name();
		}

	}

}
