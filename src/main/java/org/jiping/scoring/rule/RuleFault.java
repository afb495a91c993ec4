package org.jiping.scoring.rule;

import java.util.List;

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
