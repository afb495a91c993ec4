package org.jiping.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Gathers every fault of a hand-in, so that all are shown at once.
 */
public final class Problems {

	private final List<Problem> found = new ArrayList<>();

	public void add(ProblemCode code, Location location, @Nullable String value, String... details) {
		this.found.add(new Problem(code, location, value, List.of(details)));
	}

	public void add(Problem problem) {
		this.found.add(problem);
	}

	public void addAll(Problems others) {
		this.found.addAll(others.found);
	}

	public List<Problem> all() {
		return Collections.unmodifiableList(this.found);
	}

	public boolean isEmpty() {
		return this.found.isEmpty();
	}

	/**
	 * Whether anything found forbids taking the hand-in.
	 * @return true if at least one problem is an error
	 */
	public boolean refuse() {
		return this.found.stream().anyMatch((problem) -> problem.code().severity() == Severity.ERROR);
	}

}
