package org.jiping.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiping.intake.RawCell;
import org.jiping.intake.RawSheet;
import org.jiping.intake.Spreadsheet;
import org.jiping.measure.MeasureOffer;
import org.jiping.problem.Location;
import org.jiping.problem.Problems;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * An edition as a workbook that can be edited in Excel and read back without loss: one
 * sheet each for the edition itself, grades, formulas, indicators, criteria, and one line
 * for every parameter of a rule.
 */
@Component
class EditionWorkbook {

	private static final Locale WORDS = Locale.SIMPLIFIED_CHINESE;

	private static final List<String> GENERAL = List.of("key", "name", "region", "year", "source", "decimals",
			"rounding", "note");

	private static final List<String> GRADES = List.of("name", "from", "to");

	private static final List<String> MEASURES = List.of("key", "name", "unit", "formula");

	private static final List<String> INDICATORS = List.of("code", "parent", "name", "weight", "scale", "explanation");

	private static final List<String> CRITERIA = List.of("code", "parent", "name", "points", "kind", "notApplicable",
			"paragraph");

	private static final List<String> PARAMETERS = List.of("parent", "parameter", "value");

	private final MessageSource messages;

	EditionWorkbook(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Writes an edition.
	 * @param document the edition, faults included
	 * @param offers figures of the ledgers, listed on a sheet of their own for reference
	 * @return the .xlsx file
	 */
	byte[] write(EditionDocument document, List<MeasureOffer> offers) {
		List<List<String>> general = new ArrayList<>();
		GENERAL.forEach((field) -> general.add(List.of(field(field), document.text(field))));
		Paragraphs.names()
			.forEach((name) -> general
				.add(List.of(say("edition.paragraph." + name), document.text("paragraphs." + name))));
		List<List<String>> indicators = new ArrayList<>();
		List<List<String>> criteria = new ArrayList<>();
		List<List<String>> parameters = new ArrayList<>();
		document.entries("indicators")
			.forEach((path) -> indicator(document, path, "", indicators, criteria, parameters));
		return Spreadsheet.write(List.of(sheet("general", List.of("field", "value"), general, Map.of()),
				sheet("grades", GRADES, table(document, "grades", GRADES), Map.of()),
				sheet("measures", MEASURES, table(document, "measures", MEASURES), Map.of()),
				sheet("indicators", INDICATORS, indicators, Map.of()),
				sheet("criteria", CRITERIA, criteria,
						Map.of("kind", Arrays.stream(RuleKind.values()).map((kind) -> kind(kind.key())).toList(),
								"notApplicable",
								Arrays.stream(NotApplicablePolicy.values())
									.map((policy) -> policy(policy.name().toLowerCase(Locale.ROOT)))
									.toList())),
				sheet("parameters", PARAMETERS, parameters, Map.of()),
				sheet("figures", List.of("key", "name", "unit"),
						offers.stream()
							.map((offer) -> List.of(offer.key().value(), String.valueOf(offer.name()),
									(offer.unit() != null) ? offer.unit().symbol() : ""))
							.toList(),
						Map.of())));
	}

	private Spreadsheet.Sheet sheet(String key, List<String> fields, List<List<String>> rows,
			Map<String, List<String>> choices) {
		return new Spreadsheet.Sheet(title(key), title(key), say("edition.sheet." + key + ".remark"), fields.stream()
			.map((field) -> new Spreadsheet.Column(field(field), width(field), choices.getOrDefault(field, List.of())))
			.toList(), rows);
	}

	private static int width(String field) {
		return switch (field) {
			case "formula", "explanation", "value", "paragraph" -> 60;
			case "name", "parameter", "kind" -> 36;
			case "key" -> 30;
			default -> 14;
		};
	}

	private static List<List<String>> table(EditionDocument document, String list, List<String> fields) {
		return document.entries(list)
			.stream()
			.map((path) -> fields.stream().map((field) -> document.text(path + "." + field)).toList())
			.toList();
	}

	private void indicator(EditionDocument document, String path, String parent, List<List<String>> indicators,
			List<List<String>> criteria, List<List<String>> parameters) {
		String code = document.text(path + ".code");
		indicators.add(INDICATORS.stream()
			.map((field) -> field.equals("parent") ? parent : document.text(path + "." + field))
			.toList());
		for (String criterion : document.entries(path + ".criteria")) {
			String own = document.text(criterion + ".code");
			String kind = document.text(criterion + ".rule.kind");
			criteria.add(CRITERIA.stream().map((field) -> switch (field) {
				case "parent" -> code;
				case "kind" -> kind.isEmpty() ? "" : kind(kind);
				case "notApplicable" -> policy(document.text(criterion + ".notApplicable"));
				default -> document.text(criterion + "." + field);
			}).toList());
			RuleKind.of(kind)
				.ifPresent(
						(known) -> parameters(document, criterion + ".rule", known.parameters(), own, "", parameters));
		}
		document.entries(path + ".children")
			.forEach((child) -> indicator(document, child, code, indicators, criteria, parameters));
	}

	private void parameters(EditionDocument document, String path, List<RuleParameter> parts, String criterion,
			String way, List<List<String>> rows) {
		for (RuleParameter part : parts) {
			String at = path + "." + part.key();
			String label = way + parameter(part.key());
			switch (part.type()) {
				case LIST -> {
					int number = 0;
					for (String entry : document.entries(at)) {
						parameters(document, entry, part.parts(), criterion, label + "/" + ++number + "/", rows);
					}
				}
				case GROUP -> parameters(document, at, part.parts(), criterion, label + "/", rows);
				case MEASURES -> {
					int number = 0;
					for (String entry : document.entries(at)) {
						rows.add(List.of(criterion, label + "/" + ++number, document.text(entry)));
					}
				}
				case RULE -> {
					String kind = document.text(at + ".kind");
					if (!kind.isEmpty()) {
						rows.add(List.of(criterion, label + "/" + field("kind"), kind(kind)));
					}
					RuleKind.of(kind)
						.ifPresent(
								(known) -> parameters(document, at, known.parameters(), criterion, label + "/", rows));
				}
				default -> {
					String value = document.text(at);
					if (!value.isEmpty()) {
						rows.add(List.of(criterion, label, shown(part, value)));
					}
				}
			}
		}
	}

	private String shown(RuleParameter part, String value) {
		return switch (part.type()) {
			case FLAG -> say("edition.flag." + value, value);
			case CHOICE -> say("rule.choice." + value, value);
			default -> value;
		};
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
		EditionDocument document = new EditionDocument(new LinkedHashMap<>());
		Location at = Location.file(file);
		for (Line line : lines(sheets, "general", List.of("field", "value"), at, problems)) {
			String name = line.text("field");
			Optional<String> path = Stream
				.concat(GENERAL.stream().filter((field) -> field(field).equals(name)),
						Paragraphs.names()
							.stream()
							.filter((each) -> say("edition.paragraph." + each).equals(name))
							.map((each) -> "paragraphs." + each))
				.findFirst();
			if (path.isEmpty()) {
				problems.add(EditionProblem.PARAMETER_NAME_UNKNOWN, line.at("field"), name);
			}
			else if (!line.text("value").isEmpty()) {
				if (path.get().contains(".") && !document.has("paragraphs")) {
					document.put("paragraphs", Map.of());
				}
				document.put(path.get(), line.text("value"));
				document.readFrom(path.get(), line.at("value"));
			}
		}
		for (Line line : lines(sheets, "grades", GRADES, at, problems)) {
			take(document, document.add("grades", Map.of()), line, GRADES);
		}
		for (Line line : lines(sheets, "measures", MEASURES, at, problems)) {
			take(document, document.add("measures", Map.of()), line, MEASURES);
		}
		Map<String, String> indicators = new HashMap<>();
		for (Line line : lines(sheets, "indicators", INDICATORS, at, problems)) {
			String parent = line.text("parent");
			if (!parent.isEmpty() && !indicators.containsKey(parent)) {
				problems.add(EditionProblem.PARENT_UNKNOWN, line.at("parent"), parent);
				continue;
			}
			String path = document.add(parent.isEmpty() ? "indicators" : indicators.get(parent) + ".children",
					Map.of());
			take(document, path, line, List.of("code", "name", "weight", "scale", "explanation"));
			indicators.put(line.text("code"), path);
		}
		criteria(document, sheets, indicators, at, problems);
		return Optional.of(document);
	}

	private void criteria(EditionDocument document, List<RawSheet> sheets, Map<String, String> indicators, Location at,
			Problems problems) {
		Map<String, String> criteria = new HashMap<>();
		for (Line line : lines(sheets, "criteria", CRITERIA, at, problems)) {
			String parent = line.text("parent");
			if (!indicators.containsKey(parent)) {
				problems.add(EditionProblem.PARENT_UNKNOWN, line.at("parent"), parent);
				continue;
			}
			String path = document.add(indicators.get(parent) + ".criteria", Map.of());
			take(document, path, line, List.of("code", "name", "points", "paragraph"));
			String policy = line.text("notApplicable");
			document.put(path + ".notApplicable",
					Arrays.stream(NotApplicablePolicy.values())
						.map((each) -> each.name().toLowerCase(Locale.ROOT))
						.filter((each) -> policy(each).equals(policy))
						.findFirst()
						.orElse(policy));
			document.readFrom(path + ".notApplicable", line.at("notApplicable"));
			if (!line.text("kind").isEmpty()) {
				document.put(path + ".rule", Map.of("kind", kindOf(line.text("kind"))));
				document.readFrom(path + ".rule", line.at("kind"));
			}
			criteria.put(line.text("code"), path);
		}
		for (Line line : lines(sheets, "parameters", PARAMETERS, at, problems)) {
			String path = criteria.get(line.text("parent"));
			if (path == null) {
				problems.add(EditionProblem.PARENT_UNKNOWN, line.at("parent"), line.text("parent"));
			}
			else if (!place(document, path + ".rule", line)) {
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
	private boolean place(EditionDocument document, String rule, Line line) {
		String path = rule;
		List<RuleParameter> parts = RuleKind.of(document.text(path + ".kind"))
			.map(RuleKind::parameters)
			.orElse(List.of());
		String[] steps = line.text("parameter").split("/");
		for (int i = 0; i < steps.length; i++) {
			String step = steps[i].strip();
			boolean last = i == steps.length - 1;
			if (last && step.equals(field("kind")) && i > 0) {
				document.put(path + ".kind", kindOf(line.text("value")));
				document.readFrom(path + ".kind", line.at("value"));
				return true;
			}
			Optional<RuleParameter> part = parts.stream()
				.filter((each) -> parameter(each.key()).equals(step))
				.findFirst();
			if (part.isEmpty()) {
				return false;
			}
			String at = path + "." + part.get().key();
			switch (part.get().type()) {
				case LIST, MEASURES -> {
					Optional<String> entry = (i + 1 < steps.length)
							? entry(document, at, part.get(), steps[++i].strip()) : Optional.empty();
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

	private static Optional<String> entry(EditionDocument document, String list, RuleParameter part, String number) {
		if (!number.matches("[1-9]\\d{0,2}")) {
			return Optional.empty();
		}
		int wanted = Integer.parseInt(number);
		List<String> entries = document.entries(list);
		if (wanted <= entries.size()) {
			return Optional.of(entries.get(wanted - 1));
		}
		// Numbers may leave gaps after somebody deleted lines; they only keep lines
		// apart.
		return (part.type() == RuleParameter.Type.MEASURES) ? Optional.of(document.append(list, ""))
				: Optional.of(document.add(list, Map.of()));
	}

	private boolean write(EditionDocument document, String path, RuleParameter part, Line line) {
		String typed = line.text("value");
		String value = switch (part.type()) {
			case FLAG -> Stream.of("true", "false")
				.filter((each) -> say("edition.flag." + each).equals(typed) || each.equalsIgnoreCase(typed))
				.findFirst()
				.orElse(typed);
			case CHOICE -> part.choices()
				.stream()
				.filter((each) -> say("rule.choice." + each, each).equals(typed))
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
			.filter((sheet) -> sheet.name().strip().equals(title(key)))
			.findFirst();
		if (found.isEmpty()) {
			problems.add(EditionProblem.SHEET_MISSING, file, null, title(key));
			return List.of();
		}
		RawSheet sheet = found.get();
		Location at = file.sheet(sheet.name());
		Map<String, Integer> columns = new HashMap<>();
		for (String field : fields) {
			for (int c = 0; c < sheet.width(); c++) {
				if (sheet.cell(Spreadsheet.HEADINGS, c).text().strip().equals(field(field))) {
					columns.put(field, c);
				}
			}
			if (!columns.containsKey(field)) {
				problems.add(EditionProblem.COLUMN_MISSING, at.cell(Spreadsheet.HEADINGS, 0), null, field(field));
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

	private String title(String sheet) {
		return say("edition.sheet." + sheet);
	}

	private String field(String field) {
		return say("edition.field." + field);
	}

	private String parameter(String key) {
		return say("rule.parameter." + key);
	}

	private String kind(String key) {
		return say("rule.kind." + key, key);
	}

	private String kindOf(String words) {
		return Arrays.stream(RuleKind.values())
			.map(RuleKind::key)
			.filter((key) -> kind(key).equals(words))
			.findFirst()
			.orElse(words);
	}

	private String policy(String key) {
		return key.isEmpty() ? "" : say("edition.policy." + key, key);
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, WORDS);
	}

	private String say(String key, String otherwise) {
		return String.valueOf(this.messages.getMessage(key, null, otherwise, WORDS));
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
