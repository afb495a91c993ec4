package org.jiping.asset;

import java.time.LocalDate;
import java.util.List;

import org.jiping.ledger.LedgerClerk;
import org.jiping.problem.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * Understands disposals: what left in the year evaluated was there when it began, or came
 * within it.
 */
@Component
class DisposalClerk implements LedgerClerk {

	private final AssetClasses classes;

	DisposalClerk(AssetClasses classes) {
		this.classes = classes;
	}

	@Override
	public String kind() {
		return "disposals";
	}

	@Override
	public List<? extends ProblemCode> problems() {
		return List.of();
	}

	@Override
	public Reading begin(About about) {
		return (line, faults) -> {
			AssetClerk.understand(this.classes, about, line, faults);
			LocalDate day = line.day(line.indexOf("disposed"));
			line.put(line.indexOf("year"), (day == null || day.getYear() == about.year().value()) ? "this" : "other");
			return true;
		};
	}

}
