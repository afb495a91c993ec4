package org.jiping.problem;

/**
 * Thrown when something is asked for that the present state does not allow; says what
 * stands against it.
 */
public class ConflictException extends RuntimeException {

	private final transient Problem problem;

	public ConflictException(Problem problem) {
		super(problem.code().code());
		this.problem = problem;
	}

	public Problem problem() {
		return this.problem;
	}

}
