package org.jiping.indicator;

import java.util.Map;

/**
 * A scoring rule as data: its kind and the parameters of that kind.
 *
 * @param kind the kind of rule
 * @param parameters its parameters as written in the edition
 */
public record RuleDefinition(String kind, Map<String, Object> parameters) {

	public RuleDefinition {
		parameters = Map.copyOf(parameters);
	}

}
