package org.jiping.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jiping.intake.RawCell;
import org.jiping.intake.RawSheet;
import org.jiping.intake.Spreadsheet;
import org.jiping.problem.Location;
import org.jiping.problem.Problems;
import org.springframework.stereotype.Component;

/**
 * Reads an edition from a workbook and names what cannot be placed by its cell.
 */
@Component
class EditionWorkbookReader {

	private static final Map<String, List<String>> FIELDS = Map.of("general", List.of("field", "value"), "grades",
			EditionShape.GRADE, "measures", EditionShape.MEASURE, "indicators", WorkbookLabels.INDICATORS, "criteria",
			WorkbookLabels.CRITERIA, "parameters", WorkbookLabels.PARAMETERS);

	private final WorkbookLabels labels;

	EditionWorkbookReader(WorkbookLabels labels) {
		this.labels = labels;
	}

	/**
	 * Reads an edition.
	 * @param file file name, for messages
	 * @param bytes the file
	 * @param problems where to report what cannot be placed
	 * @return the edition, faults included; nothing if the file cannot be opened
	 */
	Optional<EditionDocument> read(String file, byte[] bytes, Problems problems) {
		List<RawSheet> sheets = Spreadsheet.open(file, bytes, problems);
		if (sheets.isEmpty()) {
			return Optional.empty();
		}
		Location at = Location.file(file);
		Map<String, List<Line>> lines = new HashMap<>();
		FIELDS.forEach((sheet, fields) -> lines.put(sheet, lines(sheets, sheet, fields, at, problems)));
		if (problems.refuse()) {
			return Optional.empty();
		}
		EditionDocument document = new EditionDocument(new LinkedHashMap<>());
		for (Line line : lines.getOrDefault("general", List.of())) {
			String name = line.text("field");
			Optional<String> path = Stream
				.concat(EditionShape.GENERAL.stream().filter((field) -> this.labels.field(field).equals(name)),
						Paragraphs.names()
							.stream()
							.filter((each) -> this.labels.say("edition.paragraph." + each).equals(name))
							.map((each) -> "paragraphs." + each))
				.findFirst();
			if (path.isEmpty()) {
				problems.add(EditionProblem.PARAMETER_NAME_UNKNOWN, line.at("field"), name);
			}
			else if (!line.text("value").isEmpty()) {
				if (path.get().contains(".") && !document.has("paragraphs")) {
					document.put("paragraphs", Map.of());
				}
				document.put(path.get(), name.equals(this.labels.field("rounding"))
						? this.labels.roundingOf(line.text("value")) : line.text("value"));
				document.readFrom(path.get(), line.at("value"));
			}
		}
		for (Line line : lines.getOrDefault("grades", List.of())) {
			take(document, document.add("grades", Map.of()), line, EditionShape.GRADE);
		}
		for (Line line : lines.getOrDefault("measures", List.of())) {
			take(document, document.add("measures", Map.of()), line, EditionShape.MEASURE);
		}
		Map<String, String> indicators = new HashMap<>();
		Set<String> astray = new HashSet<>();
		for (Line line : lines.getOrDefault("indicators", List.of())) {
			String parent = line.text("parent");
			if (!parent.isEmpty() && !indicators.containsKey(parent)) {
				// What belongs to something astray is no fault of its own.
				if (!astray.contains(parent)) {
					problems.add(EditionProblem.PARENT_UNKNOWN, line.at("parent"), parent);
				}
				astray.add(line.text("code"));
				continue;
			}
			String path = document.add(parent.isEmpty() ? "indicators" : indicators.get(parent) + ".children",
					Map.of());
			take(document, path, line, EditionShape.INDICATOR);
			indicators.put(line.text("code"), path);
		}
		criteria(document, lines, indicators, astray, problems);
		return Optional.of(document);
	}

	private void criteria(EditionDocument document, Map<String, List<Line>> lines, Map<String, String> indicators,
			Set<String> astray, Problems problems) {
		Map<String, String> criteria = new HashMap<>();
		for (Line line : lines.getOrDefault("criteria", List.of())) {
			String parent = line.text("parent");
			if (!indicators.containsKey(parent)) {
				if (!astray.contains(parent)) {
					problems.add(EditionProblem.PARENT_UNKNOWN, line.at("parent"), parent);
				}
				astray.add(line.text("code"));
				continue;
			}
			String words = line.text("kind");
			if (!words.isEmpty() && RuleKind.of(this.labels.kindOf(words)).isEmpty()) {
				problems.add(EditionProblem.RULE_KIND_UNKNOWN, line.at("kind"), words);
				astray.add(line.text("code"));
			}
			String path = document.add(indicators.get(parent) + ".criteria", Map.of());
			take(document, path, line, List.of("code", "name", "points", "paragraph"));
			String policy = line.text("notApplicable");
			document.put(path + ".notApplicable",
					Arrays.stream(NotApplicablePolicy.values())
						.map((each) -> each.name().toLowerCase(Locale.ROOT))
						.filter((each) -> this.labels.policy(each).equals(policy))
						.findFirst()
						.orElse(policy));
			document.readFrom(path + ".notApplicable", line.at("notApplicable"));
			if (!line.text("kind").isEmpty()) {
				document.put(path + ".rule", Map.of("kind", this.labels.kindOf(line.text("kind"))));
				document.readFrom(path + ".rule", line.at("kind"));
			}
			criteria.put(line.text("code"), path);
		}
		Map<String, String> entries = new HashMap<>();
		Set<String> written = new HashSet<>();
		for (Line line : lines.getOrDefault("parameters", List.of())) {
			String path = criteria.get(line.text("parent"));
			if (astray.contains(line.text("parent"))) {
				continue;
			}
			if (path == null) {
				problems.add(EditionProblem.PARENT_UNKNOWN, line.at("parent"), line.text("parent"));
			}
			else if (!written.add(path + "/" + line.text("parameter"))) {
				problems.add(EditionProblem.TWICE, line.at("parameter"), line.text("parameter"));
			}
			else if (!place(document, path + ".rule", line, entries)) {
				problems.add(EditionProblem.PARAMETER_NAME_UNKNOWN, line.at("parameter"), line.text("parameter"));
			}
		}
	}

	private static void take(EditionDocument document, String path, Line line, List<String> fields) {
		fields.forEach((field) -> {
			document.put(path + "." + field, line.text(field));
			document.readFrom(path + "." + field, line.at(field));
		});
	}

	/**
	 * Writes one parameter at the place its label names; false if there is no such place.
	 */
	private boolean place(EditionDocument document, String rule, Line line, Map<String, String> entries) {
		String path = rule;
		List<RuleParameter> parts = RuleKind.of(document.text(path + ".kind"))
			.map(RuleKind::parameters)
			.orElse(List.of());
		String[] steps = line.text("parameter").split("/");
		for (int i = 0; i < steps.length; i++) {
			String step = steps[i].strip();
			boolean last = i == steps.length - 1;
			if (last && step.equals(this.labels.field("kind")) && i > 0) {
				document.put(path + ".kind", this.labels.kindOf(line.text("value")));
				document.readFrom(path + ".kind", line.at("value"));
				return true;
			}
			Optional<RuleParameter> part = parts.stream()
				.filter((each) -> this.labels.parameter(each.key()).equals(step))
				.findFirst();
			if (part.isEmpty()) {
				return false;
			}
			String at = path + "." + part.get().key();
			switch (part.get().type()) {
				case LIST, MEASURES -> {
					Optional<String> entry = (i + 1 < steps.length)
							? entry(document, at, part.get(), steps[++i].strip(), entries) : Optional.empty();
					if (entry.isEmpty()) {
						return false;
					}
					path = entry.get();
					parts = part.get().parts();
					if (part.get().type() == RuleParameter.Type.MEASURES) {
						return write(document, path, part.get(), line);
					}
				}
				case GROUP, RULE -> {
					if (!document.has(at)) {
						document.put(at, Map.of());
					}
					path = at;
					parts = (part.get().type() == RuleParameter.Type.GROUP) ? part.get().parts()
							: RuleKind.of(document.text(at + ".kind")).map(RuleKind::parameters).orElse(List.of());
				}
				default -> {
					return last && write(document, at, part.get(), line);
				}
			}
		}
		return false;
	}

	private static Optional<String> entry(EditionDocument document, String list, RuleParameter part, String number,
			Map<String, String> entries) {
		if (!number.matches("[1-9]\\d{0,2}")) {
			return Optional.empty();
		}
		// Numbers only keep lines apart: they may leave gaps or stand in any order.
		return Optional.of(entries.computeIfAbsent(list + "#" + Integer.parseInt(number),
				(key) -> (part.type() == RuleParameter.Type.MEASURES) ? document.append(list, "")
						: document.add(list, Map.of())));
	}

	private boolean write(EditionDocument document, String path, RuleParameter part, Line line) {
		String typed = line.text("value");
		String value = switch (part.type()) {
			case FLAG -> Stream.of("true", "false")
				.filter((each) -> this.labels.say("edition.flag." + each).equals(typed) || each.equalsIgnoreCase(typed))
				.findFirst()
				.orElse(typed);
			case CHOICE -> part.choices()
				.stream()
				.filter((each) -> this.labels.say("rule.choice." + each, each).equals(typed))
				.findFirst()
				.orElse(typed);
			default -> typed;
		};
		document.set(path, value);
		document.readFrom(path, line.at("value"));
		return true;
	}

	private List<Line> lines(List<RawSheet> sheets, String key, List<String> fields, Location file, Problems problems) {
		Optional<RawSheet> found = sheets.stream()
			.filter((sheet) -> sheet.name().strip().equals(this.labels.title(key)))
			.findFirst();
		if (found.isEmpty()) {
			problems.add(EditionProblem.SHEET_MISSING, file, null, this.labels.title(key));
			return List.of();
		}
		RawSheet sheet = found.get();
		Location at = file.sheet(sheet.name());
		Map<String, Integer> columns = new HashMap<>();
		for (String field : fields) {
			for (int c = 0; c < sheet.width(); c++) {
				if (sheet.cell(Spreadsheet.HEADINGS, c).text().strip().equals(this.labels.field(field))) {
					columns.put(field, c);
				}
			}
			if (!columns.containsKey(field)) {
				problems.add(EditionProblem.COLUMN_MISSING, at.cell(Spreadsheet.HEADINGS, 0), null,
						this.labels.field(field));
			}
		}
		List<Line> lines = new ArrayList<>();
		for (int r = Spreadsheet.HEADINGS + 1; columns.size() == fields.size() && r < sheet.rows().size(); r++) {
			Line line = new Line(sheet, r, columns, at);
			if (fields.stream().anyMatch((field) -> !line.text(field).isEmpty())) {
				fields.stream()
					.filter((field) -> line.cell(field).kind() == RawCell.Kind.ERROR)
					.forEach((field) -> problems.add(EditionProblem.CELL_ERROR, line.at(field), line.text(field)));
				lines.add(line);
			}
		}
		return lines;
	}

	/**
	 * A filled line of a sheet.
	 *
	 * @param sheet the sheet
	 * @param row the row from 0
	 * @param columns columns by field
	 * @param place the sheet's place
	 */
	private record Line(RawSheet sheet, int row, Map<String, Integer> columns, Location place) {

		RawCell cell(String field) {
			return this.sheet.cell(this.row, this.columns.get(field));
		}

		String text(String field) {
			return cell(field).text().strip();
		}

		Location at(String field) {
			return this.place.cell(this.row, this.columns.get(field));
		}

	}

}
