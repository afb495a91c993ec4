package org.jiping.scoring.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Thrown when a rule is made of parameters that cannot be meant.
 */
public class RuleFault extends IllegalArgumentException {

	private final RuleProblem problem;

	private final transient List<String> details;

	public RuleFault(RuleProblem problem, String... details) {
		super(problem + " " + String.join(", ", details));
		this.problem = problem;
		this.details = List.of(details);
	}

	public RuleProblem problem() {
		return this.problem;
	}

	public List<String> details() {
		return this.details;
	}

	/**
	 * Throws what was found.
	 * @param found faults in the order they were found; the first carries the others
	 */
	static void throwAll(List<RuleFault> found) {
		if (!found.isEmpty()) {
			RuleFault first = found.get(0);
			found.stream().skip(1).forEach(first::addSuppressed);
			throw first;
		}
	}

	/**
	 * All that was found wrong with the rule.
	 * @return this fault and those found with it
	 */
	public List<RuleFault> all() {
		return Stream
			.concat(Stream.of(this),
					Arrays.stream(getSuppressed()).filter(RuleFault.class::isInstance).map(RuleFault.class::cast))
			.toList();
	}

	/**
	 * Refuses a name that stands twice.
	 * @param names the names
	 */
	static void mustDiffer(List<String> names) {
		for (int i = 0; i < names.size(); i++) {
			if (names.indexOf(names.get(i)) < i) {
				throw new RuleFault(RuleProblem.NAME_TWICE, names.get(i));
			}
		}
	}

}
