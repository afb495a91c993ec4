package org.jiping.problem;

/**
 * Thrown when a hand-in is refused; carries all its problems and leaves nothing stored.
 */
public class RefusedException extends RuntimeException {

	private final transient Problems problems;

	public RefusedException(Problems problems) {
		super(problems.all().size() + " problem(s)");
		this.problems = problems;
	}

	public Problems problems() {
		return this.problems;
	}

}
