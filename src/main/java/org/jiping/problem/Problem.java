package org.jiping.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One fault: what it is, where it stands, what was found there and what would repair it.
 *
 * @param code the kind of fault
 * @param location where it stands
 * @param value the value as found, if there is one
 * @param details figures and names the wording needs, in its order
 */
public record Problem(ProblemCode code, Location location, @Nullable String value, List<String> details) {

	public Problem {
		details = List.copyOf(details);
	}

	/**
	 * A fault that stands in no file.
	 * @param code the kind of fault
	 * @param value the value as found, null for none
	 * @param details figures and names the wording needs, in its order
	 * @return the fault
	 */
	public static Problem of(ProblemCode code, @Nullable String value, String... details) {
		return new Problem(code, Location.NOWHERE, value, List.of(details));
	}

	/**
	 * The arguments for the wording: the value as {@code {0}}, the details from
	 * {@code {1}}.
	 * @return the arguments
	 */
	public Object[] arguments() {
		Object[] arguments = new Object[this.details.size() + 1];
		arguments[0] = (this.value != null) ? this.value : "";
		for (int i = 0; i < this.details.size(); i++) {
			arguments[i + 1] = this.details.get(i);
		}
		return arguments;
	}

}
