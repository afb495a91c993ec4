package org.jiping.asset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jiping.ledger.LedgerClerk;
import org.jiping.ledger.Line;
import org.jiping.problem.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * Understands asset cards: their class, whether they were there when the year began, and
 * which of them are vehicles. A card without a quantity is one asset.
 */
@Component
class AssetClerk implements LedgerClerk {

	private final AssetClasses classes;

	AssetClerk(AssetClasses classes) {
		this.classes = classes;
	}

	@Override
	public String kind() {
		return "cards";
	}

	@Override
	public List<? extends ProblemCode> problems() {
		return Arrays.asList(AssetProblem.values());
	}

	@Override
	public Reading begin(About about) {
		return (line, faults) -> {
			understand(this.classes, about, line, faults);
			String code = line.text(line.indexOf("code"));
			String className = line.text(line.indexOf("className"));
			line.put(line.indexOf("vehicle"), this.classes.vehicle(code, className) ? "yes" : "no");
			return true;
		};
	}

	/**
	 * Fills in class, period and quantity.
	 */
	static void understand(AssetClasses classes, About about, Line line, Faults faults) {
		String code = line.text(line.indexOf("code"));
		String className = line.text(line.indexOf("className"));
		Optional<String> found = classes.of(code, className);
		if (found.isEmpty()) {
			faults.add(AssetProblem.CLASS_UNKNOWN, "code", (code != null) ? code : className);
		}
		line.put(line.indexOf("class"), found.orElse("other"));
		if (line.get(line.indexOf("quantity")) == null) {
			line.put(line.indexOf("quantity"), BigDecimal.ONE);
		}
		LocalDate day = line.day(line.indexOf("acquired"));
		int year = about.year().value();
		if (day == null && about.has().test("acquired")) {
			faults.add(AssetProblem.DAY_MISSING, "acquired", null);
		}
		if (day != null && day.getYear() > year) {
			faults.add(AssetProblem.LATER_YEAR, "acquired", day.toString(), String.valueOf(year));
		}
		line.put(line.indexOf("period"),
				(day == null || day.getYear() < year) ? "opening" : (day.getYear() == year) ? "added" : "later");
	}

}
