package org.jiping.intake;

import org.jiping.problem.Problem;

/**
 * Thrown when a file cannot be read, or not within its bounds; says why as a problem.
 */
public class UnreadableFileException extends RuntimeException {

	private final transient Problem problem;

	public UnreadableFileException(Problem problem) {
		super(problem.code().code());
		this.problem = problem;
	}

	public Problem problem() {
		return this.problem;
	}

}
