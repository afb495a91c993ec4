package org.jiping.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jiping.evaluation.CaseProfile;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.problem.Problems;
import org.jiping.quantity.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet: who is evaluated, for which year, by which edition, by whom.
 *
 * @param departmentCode code of the department
 * @param department its name
 * @param departmentShort its name inside running text
 * @param fiscalYear the year evaluated
 * @param edition key of the edition
 * @param agencyCode code of the agency
 * @param agency its name
 * @param profile client and dates
 */
record CaseSheet(String departmentCode, String department, String departmentShort, FiscalYear fiscalYear,
		String edition, String agencyCode, String agency, CaseProfile profile) {

	/** Key of this sheet in the layout. */
	static final String KEY = "case";

	/** What is told of a line. */
	static final String VALUE = "value";

	/**
	 * Reads the sheet.
	 * @param rows its lines
	 * @param problems where to report what is missing or unreadable
	 * @return the sheet, or nothing after a problem
	 */
	static Optional<CaseSheet> read(SheetLayout layout, List<RowView> rows, Problems problems) {
		Map<String, RowView> lines = rows.stream()
			.collect(Collectors.toMap((row) -> row.key().orElse(""), (row) -> row, (first, second) -> first));
		int before = problems.all().size();
		for (RowLayout line : layout.rows()) {
			RowView row = lines.get(line.key());
			if (row != null && row.text(VALUE).isEmpty() && !line.optional()) {
				problems.add(IntakeProblem.VALUE_MISSING, row.at(VALUE), "", line.title());
			}
		}
		FiscalYear year = year(lines.get("fiscal_year"), problems);
		LocalDate base = date(lines.get("base_date"), problems);
		LocalDate started = date(lines.get("started"), problems);
		LocalDate finished = date(lines.get("finished"), problems);
		if (problems.all().size() > before || year == null || base == null || started == null || finished == null
				|| layout.rows().stream().anyMatch((line) -> !line.optional() && !lines.containsKey(line.key()))) {
			return Optional.empty();
		}
		return Optional.of(new CaseSheet(word(lines, "department_code"), word(lines, "department"),
				word(lines, "department_short"), year, word(lines, "edition"), word(lines, "agency_code"),
				word(lines, "agency"),
				new CaseProfile(word(lines, "project").strip(), word(lines, "client"), base, started, finished)));
	}

	/**
	 * The line that names the edition, whatever else the sheet lacks.
	 * @param rows the lines of the sheet
	 * @return the line, or nothing where the sheet has none
	 */
	static Optional<RowView> edition(List<RowView> rows) {
		return rows.stream().filter((row) -> row.key().filter("edition"::equals).isPresent()).findFirst();
	}

	/**
	 * Writes the sheet of a case.
	 * @param evaluationCase the case
	 * @param edition key of its edition
	 * @return the lines
	 */
	static List<RowView> write(EvaluationCase evaluationCase, String edition) {
		List<RowView> rows = new ArrayList<>();
		rows.add(line("department_code", evaluationCase.department().code()));
		rows.add(line("department", evaluationCase.department().name()));
		rows.add(line("department_short", evaluationCase.department().shortName()));
		rows.add(line("fiscal_year", String.valueOf(evaluationCase.fiscalYear().value())));
		rows.add(line("edition", edition));
		rows.add(line("project", evaluationCase.profile().project()));
		rows.add(line("client", evaluationCase.profile().client()));
		rows.add(line("agency_code", evaluationCase.agency().code()));
		rows.add(line("agency", evaluationCase.agency().name()));
		rows.add(line("base_date", evaluationCase.profile().baseDate().toString()));
		rows.add(line("started", evaluationCase.profile().started().toString()));
		rows.add(line("finished", evaluationCase.profile().finished().toString()));
		return rows;
	}

	private static RowView line(String key, String value) {
		RowView row = new RowView(key);
		row.put(VALUE, value);
		return row;
	}

	private static String word(Map<String, RowView> lines, String key) {
		RowView row = lines.get(key);
		return (row != null) ? row.words(VALUE) : "";
	}

	private static @Nullable FiscalYear year(@Nullable RowView row, Problems problems) {
		if (row == null || row.text(VALUE).isEmpty()) {
			return null;
		}
		try {
			return new FiscalYear(Integer.parseInt(CellReader.tidy(row.words(VALUE))));
		}
		catch (IllegalArgumentException ex) {
			problems.add(IntakeProblem.YEAR_INVALID, row.at(VALUE), row.words(VALUE));
			return null;
		}
	}

	private static @Nullable LocalDate date(@Nullable RowView row, Problems problems) {
		if (row == null || row.text(VALUE).isEmpty()) {
			return null;
		}
		try {
			return LocalDate.parse(CellReader.tidy(row.words(VALUE)));
		}
		catch (DateTimeParseException ex) {
			problems.add(IntakeProblem.CASE_DATE_INVALID, row.at(VALUE), row.words(VALUE));
			return null;
		}
	}

}
