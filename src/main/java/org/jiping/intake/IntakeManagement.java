package org.jiping.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jiping.account.NotAllowedException;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EditionLookup;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.intake.workbook.WorkbookOpener;
import org.jiping.intake.workbook.WorkbookWriter;
import org.jiping.organization.Agency;
import org.jiping.organization.Department;
import org.jiping.organization.OrganizationManagement;
import org.jiping.problem.Location;
import org.jiping.problem.Problems;
import org.jiping.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes case workbooks and single sheets in, all or nothing, and writes workbooks out.
 */
@Service
@Transactional
public class IntakeManagement {

	private final LedgerSheets sheets;

	private final CaseManagement cases;

	private final OrganizationManagement organizations;

	private final EditionLookup editions;

	IntakeManagement(LedgerSheets sheets, CaseManagement cases, OrganizationManagement organizations,
			EditionLookup editions) {
		this.sheets = sheets;
		this.cases = cases;
		this.organizations = organizations;
		this.editions = editions;
	}

	/**
	 * Opens a case from a workbook.
	 * @param fileName name of the file
	 * @param bytes the file
	 * @param viewer who hands it in
	 * @return the new case; {@link RefusedException} with every problem if the workbook
	 * is refused, in which case nothing is stored
	 */
	public IntakeReport open(String fileName, byte[] bytes, Viewer viewer) {
		if (!viewer.mayOpenCases()) {
			throw new NotAllowedException("open cases");
		}
		Problems problems = new Problems();
		HandIn handIn = understand(fileName, bytes, null, problems);
		CaseSheet about = handIn.about();
		Optional<UUID> edition = handIn.draft().edition();
		Optional<Agency> agency = (about != null) ? agency(about, viewer, fileName, problems) : Optional.empty();
		if (about != null && edition.isPresent()) {
			mustBeNew(about, fileName, problems);
		}
		mustBeNamed(about, fileName, problems);
		if (problems.refuse() || about == null || edition.isEmpty() || agency.isEmpty()) {
			throw new RefusedException(problems);
		}
		Department department = this.organizations.department(about.departmentCode())
			.orElseGet(() -> this.organizations.registerDepartment(about.departmentCode(), about.department(),
					about.departmentShort()));
		EvaluationCase opened = this.cases.open(department, agency.get(), about.fiscalYear(), edition.get(),
				about.profile(), viewer);
		store(opened.id(), handIn.draft());
		return new IntakeReport(opened.id(), problems.all());
	}

	/**
	 * Replaces the content of a case by a workbook.
	 * @param id the case
	 * @param fileName name of the file
	 * @param bytes the file
	 * @param viewer who hands it in
	 * @return the report; {@link RefusedException} with every problem if the workbook is
	 * refused, in which case the stored case is untouched
	 */
	public IntakeReport replace(CaseId id, String fileName, byte[] bytes, Viewer viewer) {
		EvaluationCase existing = this.cases.edit(id, viewer);
		Problems problems = new Problems();
		HandIn handIn = understand(fileName, bytes, existing.editionId(), problems);
		CaseSheet about = handIn.about();
		if (about != null && !(about.departmentCode().equals(existing.department().code())
				&& about.fiscalYear().equals(existing.fiscalYear())
				&& about.edition().equals(this.editions.keyOf(existing.editionId())))) {
			problems.add(IntakeProblem.OTHER_CASE, Location.file(fileName),
					about.department() + " " + about.fiscalYear().value(), existing.department().name(),
					String.valueOf(existing.fiscalYear().value()));
		}
		if (about != null && !about.profile().project().equals(existing.profile().project())) {
			mustBeNew(about, fileName, problems);
		}
		mustBeNamed(about, fileName, problems);
		if (problems.refuse() || about == null) {
			throw new RefusedException(problems);
		}
		this.cases.describe(id, about.profile(), viewer);
		store(id, handIn.draft());
		return new IntakeReport(id, problems.all());
	}

	/**
	 * A workbook names departments; what they are called everywhere it does not change.
	 */
	private void mustBeNamed(@Nullable CaseSheet about, String fileName, Problems problems) {
		if (about == null) {
			return;
		}
		this.organizations.department(about.departmentCode()).ifPresent((known) -> {
			mustBe(about.department(), known.name(), known, fileName, problems);
			mustBe(about.departmentShort(), known.shortName(), known, fileName, problems);
		});
	}

	private static void mustBe(String typed, String registered, Department known, String fileName, Problems problems) {
		if (!typed.equals(registered)) {
			problems.add(IntakeProblem.DEPARTMENT_NAMED, Location.file(fileName), typed, known.code(), registered);
		}
	}

	/** One case for a department, year, edition and project. */
	private void mustBeNew(CaseSheet about, String fileName, Problems problems) {
		String project = about.profile().project();
		if (this.cases
			.find(about.departmentCode(), about.fiscalYear(), this.editions.revisionsOf(about.edition()), project)
			.isPresent()) {
			problems.add(IntakeProblem.CASE_EXISTS, Location.file(fileName),
					(about.department() + " " + project).strip(), String.valueOf(about.fiscalYear().value()));
		}
	}

	/**
	 * Takes one sheet from a form.
	 * @param id the case
	 * @param sheetKey the sheet
	 * @param grid what was typed, line by line, one text for each column of the layout
	 * @param seen fingerprint of the sheet as the form showed it;
	 * {@link SheetChangedException} if it is another by now
	 * @param viewer who typed it; {@link RefusedException} with every problem if anything
	 * is wrong, in which case nothing is stored
	 */
	public void save(CaseId id, String sheetKey, List<Typed> grid, String seen, Viewer viewer) {
		EvaluationCase existing = this.cases.edit(id, viewer);
		SheetLayout sheet = this.sheets.layout().sheet(sheetKey);
		if (!this.sheets.seen(id, sheet).equals(seen)) {
			throw new SheetChangedException(sheetKey);
		}
		Problems problems = new Problems();
		Location at = new Location(null, sheet.title(), null);
		CellReader reader = new CellReader(problems);
		List<RowView> rows = new ArrayList<>();
		for (int r = 0; r < grid.size(); r++) {
			Typed typed = grid.get(r);
			if (sheet.merelyAsks((column) -> typed.cells().get(sheet.columns().indexOf(column)).isBlank())) {
				continue;
			}
			RowView row = new RowView(typed.line());
			boolean sum = sheet.fixed()
					&& sheet.row(String.valueOf(typed.line())).filter((line) -> line.sum().isEmpty()).isEmpty();
			for (int c = 0; c < sheet.columns().size() && !sum; c++) {
				ColumnLayout column = sheet.columns().get(c);
				row.place(column.key(), at.cell(r, c));
				if (column.input()) {
					reader.read(row, column, RawCell.typed(typed.cells().get(c)), SheetFigures.writtenUnit(sheet));
				}
			}
			if (!sum) {
				rows.add(row);
			}
		}
		put(existing, sheet, rows, problems);
	}

	/**
	 * Puts figures into cells of a table that is filled in by hand otherwise. A cell
	 * whose line is not there, or would be incomplete, is left out.
	 * @param id the case, whose change the caller has noted
	 * @param sheetKey the table
	 * @param cells what to put where
	 * @return how many cells were filled; {@link RefusedException} with every problem if
	 * the table would not hold together, in which case nothing is stored
	 */
	@Transactional(noRollbackFor = RefusedException.class)
	public int fill(CaseId id, String sheetKey, List<Filled> cells) {
		SheetLayout sheet = this.sheets.layout().sheet(sheetKey);
		List<RowView> rows = new ArrayList<>(this.sheets.inputs(id, sheet));
		int filled = 0;
		for (Filled cell : cells) {
			Optional<RowView> row = rows.stream().filter(cell::meets).findFirst();
			if (row.isEmpty() && sheet.fixed() && cell.value() != null
					&& sheet.row(String.valueOf(cell.line())).filter((line) -> line.sum().isEmpty()).isPresent()
					&& sheet.columns().stream().noneMatch((column) -> column.required() && column.input())) {
				RowView added = new RowView(cell.line());
				rows.add(added);
				row = Optional.of(added);
			}
			if (row.isPresent()) {
				row.get().put(cell.column(), cell.value());
				filled++;
			}
		}
		CaseDraft draft = stored(id, this.cases.get(id));
		draft.put(sheetKey, rows);
		Problems problems = new Problems();
		this.sheets.examine(draft, problems);
		if (problems.refuse()) {
			throw new RefusedException(problems);
		}
		this.sheets.store(id, sheet, rows);
		return filled;
	}

	/**
	 * Puts lines in place of all lines of a table that is filled in by hand otherwise.
	 * @param id the case, whose change the caller has noted
	 * @param sheetKey the table
	 * @param rows its lines from now on
	 */
	@Transactional(noRollbackFor = RefusedException.class)
	public void write(CaseId id, String sheetKey, List<RowView> rows) {
		SheetLayout sheet = this.sheets.layout().sheet(sheetKey);
		Problems problems = new Problems();
		Location at = new Location(null, sheet.title(), null);
		for (int r = 0; r < rows.size(); r++) {
			for (int c = 0; c < sheet.columns().size(); c++) {
				ColumnLayout column = sheet.columns().get(c);
				rows.get(r).place(column.key(), at.cell(r, c));
				if (column.required() && column.input() && rows.get(r).value(column.key()) == null) {
					problems.add(IntakeProblem.VALUE_MISSING, at.cell(r, c), "", column.title());
				}
			}
		}
		put(this.cases.get(id), sheet, rows, problems);
	}

	/** Stores the lines of a table unless something was or is wrong with them. */
	private void put(EvaluationCase about, SheetLayout sheet, List<RowView> rows, Problems problems) {
		CaseDraft draft = stored(about.id(), about);
		draft.put(sheet.key(), rows);
		this.sheets.examine(draft, problems);
		new UniqueLines(sheet).check(rows, problems);
		if (problems.refuse()) {
			throw new RefusedException(problems);
		}
		this.sheets.store(about.id(), sheet, rows);
	}

	/**
	 * Writes a case as a workbook.
	 * @param id the case
	 * @param viewer who wants it
	 * @return the .xlsx file
	 */
	@Transactional(readOnly = true)
	public byte[] export(CaseId id, Viewer viewer) {
		EvaluationCase evaluationCase = this.cases.read(id, viewer);
		UUID edition = evaluationCase.editionId();
		Map<String, List<RowView>> rows = new LinkedHashMap<>();
		rows.put(CaseSheet.KEY, CaseSheet.write(evaluationCase, this.editions.keyOf(edition)));
		for (SheetLayout sheet : this.sheets.ledgerSheets()) {
			if (this.sheets.use(edition, sheet) != SheetUse.Use.NONE || !this.sheets.inputs(id, sheet).isEmpty()) {
				rows.put(sheet.key(), this.sheets.shown(id, edition, sheet));
			}
		}
		return write(rows);
	}

	/**
	 * Writes an empty workbook to fill in.
	 * @param edition key of the edition whose sheets and questions stand in it, empty for
	 * all sheets and no question
	 * @return the .xlsx file
	 */
	@Transactional(readOnly = true)
	public byte[] blank(String edition) {
		Optional<UUID> newest = this.editions.newest(edition);
		Map<String, List<RowView>> rows = new LinkedHashMap<>();
		for (SheetLayout sheet : this.sheets.layout().sheets()) {
			if (sheet.key().equals(CaseSheet.KEY)) {
				List<RowView> about = unfilled(sheet);
				newest.flatMap((id) -> CaseSheet.edition(about))
					.ifPresent((line) -> line.put(CaseSheet.VALUE, edition));
				rows.put(sheet.key(), about);
			}
			else if (newest.isEmpty() || this.sheets.use(newest.get(), sheet) != SheetUse.Use.NONE) {
				rows.put(sheet.key(), newest.map((id) -> this.sheets.asked(id, sheet)).orElse(List.of()));
			}
		}
		return write(rows);
	}

	private byte[] write(Map<String, List<RowView>> content) {
		WorkbookWriter writer = new WorkbookWriter();
		content.forEach((key, rows) -> {
			SheetLayout sheet = this.sheets.layout().sheet(key);
			new SheetLines(sheet, this.sheets.layout()).write(writer,
					(rows.isEmpty() && sheet.fixed()) ? unfilled(sheet) : rows);
		});
		return writer.toBytes();
	}

	private static List<RowView> unfilled(SheetLayout sheet) {
		return sheet.rows().stream().map((line) -> new RowView(line.key())).toList();
	}

	private HandIn understand(String fileName, byte[] bytes, @Nullable UUID kept, Problems problems) {
		Location file = Location.file(fileName);
		List<RawSheet> raw = WorkbookOpener.open(fileName, bytes, problems);
		if (raw.isEmpty()) {
			return new HandIn(null, new CaseDraft(kept));
		}
		Map<String, List<RowView>> read = new LinkedHashMap<>();
		List<RawSheet> unknown = new ArrayList<>(raw);
		List<SheetLayout> missing = new ArrayList<>();
		for (SheetLayout sheet : this.sheets.layout().sheets()) {
			Optional<RawSheet> found = raw.stream()
				.filter((each) -> CellReader.tidy(each.name()).equals(sheet.title()))
				.findFirst();
			found.ifPresentOrElse(unknown::remove, () -> missing.add(sheet));
			found.filter(RawSheet::hidden)
				.ifPresent((each) -> problems.add(IntakeProblem.SHEET_HIDDEN, file.sheet(each.name()), null));
			found.ifPresent((each) -> read.put(sheet.key(), new SheetReader(sheet, each, file, problems).read()));
		}
		unknown.forEach((each) -> problems.add(each.hidden() ? IntakeProblem.SHEET_HIDDEN : IntakeProblem.SHEET_UNKNOWN,
				file.sheet(each.name()), null));
		CaseSheet about = CaseSheet
			.read(this.sheets.layout().sheet(CaseSheet.KEY), read.getOrDefault(CaseSheet.KEY, List.of()), problems)
			.orElse(null);
		Optional<RowView> line = CaseSheet.edition(read.getOrDefault(CaseSheet.KEY, List.of()));
		String edition = line.map((row) -> row.words(CaseSheet.VALUE)).orElse("");
		CaseDraft draft = new CaseDraft((kept != null) ? kept : this.editions.newest(edition).orElse(null));
		read.forEach(draft::put);
		missing.stream()
			.filter((sheet) -> draft.edition()
				.map((id) -> this.sheets.use(id, sheet) == SheetUse.Use.NEEDED)
				.orElse(true))
			.forEach((sheet) -> problems.add(IntakeProblem.SHEET_MISSING, file, null, sheet.title()));
		if (line.isPresent() && !edition.isEmpty() && draft.edition().isEmpty()) {
			problems.add(IntakeProblem.EDITION_UNKNOWN, line.get().at(CaseSheet.VALUE), edition);
		}
		for (SheetLayout sheet : this.sheets.ledgerSheets()) {
			// What follows from a faulty cell is no fault of its own.
			boolean sound = problems.all()
				.stream()
				.noneMatch((problem) -> sheet.title().equals(problem.location().sheet()));
			if (draft.has(sheet.key()) && sound) {
				this.sheets.arithmetic(draft, sheet).check(draft.rows(sheet.key()), problems);
			}
		}
		this.sheets.examine(draft, problems);
		return new HandIn(about, draft);
	}

	private Optional<Agency> agency(CaseSheet about, Viewer viewer, String fileName, Problems problems) {
		Optional<Agency> agency = this.organizations.agency(about.agencyCode());
		if (agency.isEmpty() && viewer.seesEveryAgency()) {
			return Optional.of(this.organizations.registerAgency(about.agencyCode(), about.agency()));
		}
		if (agency.isEmpty()) {
			problems.add(IntakeProblem.AGENCY_UNKNOWN, Location.file(fileName), about.agencyCode());
		}
		return agency;
	}

	private CaseDraft stored(CaseId id, EvaluationCase existing) {
		CaseDraft draft = new CaseDraft(existing.editionId());
		this.sheets.ledgerSheets().forEach((sheet) -> draft.put(sheet.key(), this.sheets.inputs(id, sheet)));
		return draft;
	}

	/** A sheet that the workbook may leave out keeps what it holds. */
	private void store(CaseId id, CaseDraft draft) {
		this.sheets.ledgerSheets()
			.stream()
			.filter((sheet) -> draft.has(sheet.key()))
			.forEach((sheet) -> this.sheets.store(id, sheet, this.sheets.kept(id, sheet, draft.rows(sheet.key()))));
	}

	private record HandIn(@Nullable CaseSheet about, CaseDraft draft) {
	}

	/**
	 * A cell to be filled.
	 *
	 * @param line key of a fixed line, null where the line is found by what it says
	 * @param match what the line says, by column
	 * @param column the column
	 * @param value the figure as it is kept, null to clear the cell
	 */
	public record Filled(@Nullable String line, Map<String, String> match, String column, @Nullable BigDecimal value) {

		/**
		 * Whether a line is the one meant.
		 * @param row the line
		 * @return true if its key or its words agree
		 */
		public boolean meets(RowView row) {
			if (this.line != null) {
				return row.key().filter(this.line::equals).isPresent();
			}
			return this.match.entrySet()
				.stream()
				.allMatch((said) -> plain(row.value(said.getKey())).equals(plain(said.getValue())));
		}

		private static String plain(@Nullable Object value) {
			return (value == null) ? ""
					: CellReader.tidy((value instanceof BigDecimal number) ? number.toPlainString() : value.toString());
		}

	}

	/**
	 * One line as typed into a form.
	 *
	 * @param line key of a fixed line, null where lines have none
	 * @param cells one text for each column of the layout
	 */
	public record Typed(@Nullable String line, List<String> cells) {
	}

}
