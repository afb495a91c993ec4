package org.jiping.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.intake.LedgerSheets;
import org.jiping.intake.SheetRow;
import org.jiping.problem.Location;
import org.jiping.problem.Problem;
import org.jiping.problem.Problems;
import org.jiping.quantity.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at how the sheets of an import are mapped: what stands in the way of reading
 * them, and what would be wrong in their first lines.
 */
@Service
@Transactional(readOnly = true)
public class SheetMappings {

	private final LedgerKinds kinds;

	private final LedgerSheets sheets;

	private final CaseManagement cases;

	private final Map<String, LedgerClerk> clerks = new LinkedHashMap<>();

	SheetMappings(LedgerKinds kinds, LedgerSheets sheets, CaseManagement cases, List<LedgerClerk> clerks) {
		this.kinds = kinds;
		this.sheets = sheets;
		this.cases = cases;
		clerks.forEach((clerk) -> this.clerks.put(clerk.kind(), clerk));
	}

	/**
	 * The labels a ledger may have in a case.
	 * @param id the case
	 * @param kind the ledger
	 * @return label and name of each, empty where any label will do
	 */
	public Map<String, String> labels(CaseId id, LedgerKind kind) {
		Map<String, String> labels = new LinkedHashMap<>();
		if (kind.labelled() != null) {
			this.sheets.inputs(id, this.sheets.layout().sheet(kind.labelled()))
				.forEach((row) -> labels.put(row.words("key"), row.words("name")));
		}
		return labels;
	}

	/**
	 * What people call a ledger.
	 * @param id the case
	 * @param kind the kind of ledger
	 * @param label its label
	 * @return the label with its name
	 */
	LedgerLabel label(CaseId id, LedgerKind kind, String label) {
		return new LedgerLabel(label, labels(id, kind).getOrDefault(label, label));
	}

	/**
	 * What stands in the way of reading an import as it is mapped now.
	 * @param found the import
	 * @return the problems, none if it can be read
	 */
	public Problems obstacles(LedgerImport found) {
		Problems problems = new Problems();
		Location at = Location.file(String.join("、", found.files()));
		if (found.parts().stream().noneMatch(LedgerImport.Part::taken)) {
			problems.add(LedgerProblem.NOTHING_TAKEN, at, null);
		}
		Map<List<Object>, LedgerImport.Part> sheets = new HashMap<>();
		for (LedgerImport.Part part : found.parts()) {
			if (part.taken()) {
				obstacles(found.caseId(), part, problems);
				LedgerImport.Part same = sheets.putIfAbsent(List.of(part.fileId(), part.sheetIndex(),
						String.valueOf(part.mapping().kind()), part.mapping().label()), part);
				if (same != null) {
					problems.add(LedgerProblem.SAME_TWICE, part.place(), same.place().toString());
				}
			}
		}
		return problems;
	}

	private void obstacles(CaseId id, LedgerImport.Part part, Problems problems) {
		Location place = part.place();
		SheetMapping mapping = part.mapping();
		LedgerKind kind = this.kinds.kind(String.valueOf(mapping.kind()));
		for (LedgerField field : kind.mapped()) {
			if (field.required() != LedgerField.Required.NO && !mapping.columns().containsKey(field.key())) {
				problems.add(LedgerProblem.FIELD_MISSING, place, null, field.title());
			}
		}
		if (!kind.anyOf().isEmpty()
				&& kind.anyOf().stream().noneMatch((list) -> mapping.columns().keySet().containsAll(list))) {
			problems.add(LedgerProblem.ONE_OF_MISSING, place, null,
					String.join(" / ", kind.anyOf()
						.stream()
						.map((list) -> String.join("、", list.stream().map((key) -> kind.field(key).title()).toList()))
						.toList()));
		}
		if (kind.spread() != null && mapping.questions().isEmpty()) {
			problems.add(LedgerProblem.FIELD_MISSING, place, null, kind.field(kind.spread().into()).title());
		}
		Set<Integer> used = new HashSet<>();
		mapping.columns().forEach((field, column) -> {
			if (!used.add(column)) {
				problems.add(LedgerProblem.FIELD_TWICE, place.cell(Math.max(mapping.headerFirst() - 1, 0), column),
						null, kind.field(field).title());
			}
		});
		boolean money = kind.mapped()
			.stream()
			.anyMatch((field) -> field.type() == FieldType.AMOUNT && mapping.columns().containsKey(field.key()));
		if (money && SheetRecognition.money(mapping.unit()).isEmpty()) {
			problems.add(LedgerProblem.UNIT_ASKED, place, mapping.unit());
		}
		Map<String, String> labels = labels(id, kind);
		if (kind.labelled() != null && !labels.containsKey(mapping.label())) {
			problems.add(LedgerProblem.LABEL_UNKNOWN, place, mapping.label(), String.join("、", labels.values()));
		}
		if (part.hidden()) {
			problems.add(LedgerProblem.HIDDEN_TAKEN, place, null);
		}
	}

	/**
	 * What is wrong in the first lines of a sheet, read as it is mapped now.
	 * @param found the import
	 * @param part the sheet
	 * @return the faults by row and column, with column -1 for the row as a whole
	 */
	public Map<List<Integer>, List<Problem>> firstFaults(LedgerImport found, LedgerImport.Part part) {
		Map<List<Integer>, List<Problem>> faults = new LinkedHashMap<>();
		Optional<LedgerKind> kind = this.kinds.find(part.mapping().kind());
		if (kind.isEmpty() || part.mapping().headerFirst() == 0) {
			return faults;
		}
		LineReader reader = reader(found.caseId(), kind.get(), part, new LineReader.Sink() {

			@Override
			public void line(Line line, int row) {
				// Only what is wrong is wanted.
			}

			@Override
			public void held(SheetRow row) {
				// Its problems were reported.
			}

			@Override
			public void problem(@Nullable Integer row, @Nullable Integer column, Problem problem) {
				if (row != null && problem.code() != LedgerProblem.NO_LINES) {
					faults.computeIfAbsent(List.of(row, (column != null) ? column : -1), (key) -> new ArrayList<>())
						.add(problem);
				}
			}

			@Override
			public boolean goOn() {
				return true;
			}
		});
		SheetRow row = new SheetRow(false);
		for (SheetPreview.Row each : part.preview().rows()) {
			HeldText.fill(row, each.number(), each.cells());
			reader.take(row);
		}
		return faults;
	}

	private LineReader reader(CaseId id, LedgerKind kind, LedgerImport.Part part, LineReader.Sink sink) {
		return reader(id, kind, part, this.cases.get(id).fiscalYear(), sink);
	}

	/**
	 * What reads a sheet as it is mapped now.
	 * @param id the case
	 * @param kind the ledger
	 * @param part the sheet
	 * @param year the year evaluated
	 * @param sink takes what is read
	 * @return the reader, with the clerk of the ledger's room
	 */
	LineReader reader(CaseId id, LedgerKind kind, LedgerImport.Part part, FiscalYear year, LineReader.Sink sink) {
		LedgerClerk.Reading clerk = Optional.ofNullable(this.clerks.get(kind.key()))
			.map((each) -> each.begin(new LedgerClerk.About(id, kind, part.mapping().label(), year,
					part.mapping().columns()::containsKey)))
			.orElse((line, faults) -> true);
		return new LineReader(kind, part.mapping(), part.preview(), part.place(), clerk, sink);
	}

	/**
	 * What is wrong with a row kept aside.
	 * @param found the import
	 * @param row the row
	 * @param cells its cells
	 * @return the problems
	 */
	public Problems faults(LedgerImport found, HeldLines.Row row, List<String> cells) {
		LedgerImport.Part part = found.parts()
			.stream()
			.filter((each) -> each.position() == row.part())
			.findFirst()
			.orElseThrow();
		Problems problems = new Problems();
		LineReader reader = reader(found.caseId(), this.kinds.kind(String.valueOf(part.mapping().kind())), part,
				LineRepair.collecting(problems, (line, number) -> {
				}));
		SheetRow cellsOfRow = new SheetRow(false);
		HeldText.fill(cellsOfRow, row.row(), cells);
		reader.take(cellsOfRow);
		return problems;
	}

}
