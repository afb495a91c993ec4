package org.jiping.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiping.intake.IntakeProblem;
import org.jiping.problem.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * The kinds of fault an import can find, by their permanent code.
 */
@Component
class ProblemCodes {

	private final Map<String, ProblemCode> codes = new HashMap<>();

	ProblemCodes(List<LedgerClerk> clerks) {
		for (ProblemCode code : IntakeProblem.values()) {
			this.codes.put(code.code(), code);
		}
		for (ProblemCode code : LedgerProblem.values()) {
			this.codes.put(code.code(), code);
		}
		clerks.forEach((clerk) -> clerk.problems().forEach((code) -> this.codes.put(code.code(), code)));
	}

	Optional<ProblemCode> find(String code) {
		return Optional.ofNullable(this.codes.get(code));
	}

}
