package org.jiping.scoring.rule;

import java.util.List;
import java.util.Set;

/**
 * Something to be said in the reader's language: a message key and what goes into it.
 *
 * @param code message key
 * @param arguments printed figures and names, in the order of the message
 */
public record Words(String code, List<String> arguments) {

	private static final Set<String> PRAISES = Set.of("rule.yes-no.met", "rule.checklist.met", "rule.discretionary.all",
			"rule.deduct.none");

	public Words {
		arguments = List.copyOf(arguments);
	}

	/**
	 * Whether they say no more than that what somebody judged is as it should be.
	 * @return true for what need not be said beside the grounds of the judgement
	 */
	public boolean praises() {
		return PRAISES.contains(this.code);
	}

	public static Words of(String code, String... arguments) {
		return new Words(code, List.of(arguments));
	}

}
