package org.jiping.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jiping.measure.Formula;
import org.jiping.measure.MeasureCatalogue;
import org.jiping.measure.MeasureKey;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The checks of every case, read from {@code check/case.yaml}. A check that names a
 * figure no case could have, that cannot be read, or that can never fail is refused.
 */
@Component
public class CrossChecks {

	private final List<CrossCheck> all;

	CrossChecks(MeasureCatalogue catalogue) {
		try (InputStream in = new ClassPathResource("check/case.yaml").getInputStream()) {
			this.all = read(new YAMLMapper().readTree(in), catalogue);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The checks in their order.
	 * @return the checks
	 */
	public List<CrossCheck> all() {
		return this.all;
	}

	/**
	 * Reads checks.
	 * @param tree the file
	 * @param catalogue the figures a case may have
	 * @return the checks; {@link IllegalArgumentException} names the first that is none
	 */
	static List<CrossCheck> read(JsonNode tree, MeasureCatalogue catalogue) {
		List<CrossCheck> checks = new ArrayList<>();
		Set<String> keys = new HashSet<>();
		for (JsonNode node : tree.path("checks")) {
			String each = node.path("each").asString("");
			CrossCheck check = new CrossCheck(node.path("key").asString(""), node.path("title").asString(""),
					node.path("en").asString(""), node.path("left").asString(""),
					CrossCheck.Operator.of(node.path("operator").asString("")), node.path("right").asString(""),
					new BigDecimal(node.path("tolerance").asString("0")),
					Severity.valueOf(node.path("severity").asString("").toUpperCase(Locale.ROOT)),
					each.isEmpty() ? null : each);
			if (check.key().isEmpty() || check.title().isEmpty() || check.en().isEmpty() || !keys.add(check.key())) {
				throw new IllegalArgumentException("a check needs a key of its own and a title: " + check.key());
			}
			validate((each.isEmpty()) ? check : check.with((text) -> text.replace("{key}", "any")), catalogue);
			checks.add(check);
		}
		return List.copyOf(checks);
	}

	private static void validate(CrossCheck check, MeasureCatalogue catalogue) {
		Formula left = check.leftSide();
		Formula right = check.rightSide();
		List<MeasureKey> named = new ArrayList<>(left.inputs());
		named.addAll(right.inputs());
		for (MeasureKey key : named) {
			if (catalogue.offer(key).isEmpty()) {
				throw new IllegalArgumentException("no case could have " + key + ": " + check.key());
			}
		}
		if (named.isEmpty() || left.text().equals(right.text())) {
			throw new IllegalArgumentException("it can never fail: " + check.key());
		}
		if (check.tolerance().signum() < 0) {
			throw new IllegalArgumentException("a tolerance below 0: " + check.key());
		}
	}

}
