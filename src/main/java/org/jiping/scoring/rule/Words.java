package org.jiping.scoring.rule;

import java.util.List;

/**
 * Something to be said in the reader's language: a message key and what goes into it.
 *
 * @param code message key
 * @param arguments printed figures and names, in the order of the message
 */
public record Words(String code, List<String> arguments) {

	public Words {
		arguments = List.copyOf(arguments);
	}

	public static Words of(String code, String... arguments) {
		return new Words(code, List.of(arguments));
	}

}
