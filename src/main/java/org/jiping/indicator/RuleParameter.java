package org.jiping.indicator;

import java.util.List;

/**
 * A parameter of a kind of rule: what is written there and in which form.
 *
 * @param key its name in an edition
 * @param type the form it is written in
 * @param required whether the rule cannot be made without it
 * @param choices the words allowed, where it is a choice
 * @param parts the parameters of each entry, where it is a list or a group
 */
public record RuleParameter(String key, Type type, boolean required, List<String> choices, List<RuleParameter> parts) {

	public RuleParameter {
		choices = List.copyOf(choices);
		parts = List.copyOf(parts);
	}

	static RuleParameter of(String key, Type type) {
		return new RuleParameter(key, type, true, List.of(), List.of());
	}

	static RuleParameter choice(String key, String... words) {
		return new RuleParameter(key, Type.CHOICE, true, List.of(words), List.of());
	}

	static RuleParameter list(String key, RuleParameter... parts) {
		return new RuleParameter(key, Type.LIST, true, List.of(), List.of(parts));
	}

	static RuleParameter group(String key, RuleParameter... parts) {
		return new RuleParameter(key, Type.GROUP, true, List.of(), List.of(parts));
	}

	RuleParameter optional() {
		return new RuleParameter(this.key, this.type, false, this.choices, this.parts);
	}

	/**
	 * The forms a parameter may have.
	 */
	public enum Type {

		/** Words. */
		TEXT,
		/** A key of its own inside the rule. */
		KEY,
		/** The name of a figure. */
		MEASURE,
		/** Names of figures, in order. */
		MEASURES,
		/** A number with its unit. */
		LIMIT,
		/** A percentage of the points. */
		SHARE,
		/** Points. */
		POINTS,
		/** A number. */
		NUMBER,
		/** Yes or no. */
		FLAG,
		/** One of a few words. */
		CHOICE,
		/** Entries of the same parts. */
		LIST,
		/** Parts that belong together. */
		GROUP,
		/** Another rule. */
		RULE

	}

}
