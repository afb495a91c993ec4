package org.jiping.ledger;

import java.util.List;

import org.jiping.account.Viewer;
import org.jiping.check.CaseScreen;
import org.jiping.check.Severity;
import org.jiping.evaluation.CaseId;
import org.springframework.stereotype.Component;

/**
 * Looks for typed tables that say otherwise than the ledgers; where somebody decided,
 * with a reason, that what was typed counts, it is only noted.
 */
@Component
class TableScreen implements CaseScreen {

	private final TableFilling filling;

	TableScreen(TableFilling filling) {
		this.filling = filling;
	}

	@Override
	public List<Seen> screen(CaseId id, Viewer viewer) {
		return this.filling.figures(id, viewer)
			.stream()
			.filter((table) -> table.differing() > 0)
			.map(TableScreen::differing)
			.toList();
	}

	private static Seen differing(TableFilling.Table table) {
		TableFilling.Pair first = table.pairs().stream().filter(TableFilling.Pair::differs).findFirst().orElseThrow();
		TableBasis basis = table.basis();
		boolean decided = basis != null && basis.basis() == TableBasis.Basis.TYPED && !basis.reason().isEmpty();
		return new Seen(decided ? "P-112" : "P-111", decided ? Severity.NOTE : Severity.WARNING,
				List.of(table.sheet().title(), table.differing(), first.figure().name(), first.printedTyped(),
						first.printedLedger(), first.printedDifference(), decided ? basis.reason() : ""),
				"figures");
	}

	@Override
	public boolean ownWork() {
		return true;
	}

}
