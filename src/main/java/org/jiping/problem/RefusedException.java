package org.jiping.problem;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a hand-in is refused; carries all its problems and leaves nothing stored.
 */
public class RefusedException extends RuntimeException {

	private final transient Problems problems;

	public RefusedException(Problems problems) {
		super(problems.all().size() + " problem(s)");
		this.problems = problems;
	}

	/**
	 * A refusal for one reason that stands in no file.
	 * @param code the kind of fault
	 * @param value the value as found, null for none
	 * @param details figures and names the wording needs, in its order
	 * @return the refusal
	 */
	public static RefusedException of(ProblemCode code, @Nullable String value, String... details) {
		Problems problems = new Problems();
		problems.add(code, Location.NOWHERE, value, details);
		return new RefusedException(problems);
	}

	public Problems problems() {
		return this.problems;
	}

}
