package org.jiping.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.jiping.intake.CaseDraft;
import org.jiping.intake.LedgerImporter;
import org.jiping.intake.RowBinder;
import org.jiping.intake.RowView;
import org.jiping.intake.WantedFigures;
import org.jiping.measure.MeasureKey;
import org.jiping.problem.Problems;
import org.jiping.quantity.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes and gives the sheets of the target room.
 */
@Component
@Transactional
class TargetSheets implements LedgerImporter {

	private final TargetLedgers ledgers;

	private final WantedFigures wanted;

	TargetSheets(TargetLedgers ledgers, WantedFigures wanted) {
		this.ledgers = ledgers;
		this.wanted = wanted;
	}

	@Override
	public String ledger() {
		return "target";
	}

	@Override
	public void examine(CaseDraft draft, Problems problems) {
		for (String sheet : List.of("targets", "achievements")) {
			for (RowView row : draft.rows(sheet)) {
				row.text("unit")
					.filter((unit) -> Unit.parse(unit).isEmpty())
					.ifPresent((unit) -> problems.add(TargetProblem.UNIT_UNKNOWN, row.at("unit"), unit));
				row.text("key")
					.filter((key) -> !MeasureKey.isValid(key))
					.ifPresent((key) -> problems.add(TargetProblem.KEY_INVALID, row.at("key"), key));
			}
		}
	}

	@Override
	public void store(CaseId id, String sheet, List<RowView> rows) {
		TargetLedger ledger = this.ledgers.findById(id.value()).orElseGet(() -> new TargetLedger(id));
		ledger.replace(sheet, rows);
		this.ledgers.save(ledger);
	}

	@Override
	public List<RowView> shown(UUID edition, String sheet, List<RowView> rows) {
		List<RowView> shown = new ArrayList<>(rows);
		switch (sheet) {
			case "achievements" -> this.wanted.of(edition, "achieved_").forEach((figure) -> ask(figure, shown));
			case "targets" -> this.wanted.of(edition, "target_actual_", "target_rate_")
				.forEach((figure) -> ask(figure, shown).ifPresent((row) -> row.put("indicator", figure.indicator())));
			default -> {
			}
		}
		return shown;
	}

	/** Adds a line for a figure that has none. */
	private static Optional<RowView> ask(WantedFigures.Wanted figure, List<RowView> shown) {
		if (shown.stream().anyMatch((row) -> row.words("key").equals(figure.key()))) {
			return Optional.empty();
		}
		RowView row = new RowView(null);
		row.put("key", figure.key());
		row.put("name", figure.name().isEmpty() ? null : figure.name());
		shown.add(row);
		return Optional.of(row);
	}

	@Override
	@Transactional(readOnly = true)
	public List<RowView> rows(CaseId id, String sheet) {
		return this.ledgers.findById(id.value())
			.map((ledger) -> RowBinder.unbind(ledger.lines(sheet)))
			.orElse(List.of());
	}

}
