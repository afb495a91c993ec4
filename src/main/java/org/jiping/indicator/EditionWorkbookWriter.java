package org.jiping.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jiping.intake.Spreadsheet;
import org.jiping.measure.MeasureOffer;
import org.springframework.stereotype.Component;

/**
 * Writes an edition as a workbook that can be edited in Excel and read back without loss:
 * one sheet each for the edition itself, grades, formulas, indicators, criteria, and one
 * line for every parameter of a rule.
 */
@Component
class EditionWorkbookWriter {

	private final WorkbookLabels labels;

	EditionWorkbookWriter(WorkbookLabels labels) {
		this.labels = labels;
	}

	/**
	 * Writes an edition.
	 * @param document the edition, faults included
	 * @param offers figures of the ledgers, listed on a sheet of their own for reference
	 * @return the .xlsx file
	 */
	byte[] write(EditionDocument document, List<MeasureOffer> offers) {
		List<List<String>> general = new ArrayList<>();
		EditionShape.GENERAL.forEach((field) -> general.add(List.of(this.labels.field(field),
				field.equals("rounding") ? this.labels.rounding(document.text(field)) : document.text(field))));
		Paragraphs.names()
			.forEach((name) -> general
				.add(List.of(this.labels.say("edition.paragraph." + name), document.text("paragraphs." + name))));
		List<List<String>> indicators = new ArrayList<>();
		List<List<String>> criteria = new ArrayList<>();
		List<List<String>> parameters = new ArrayList<>();
		document.entries("indicators")
			.forEach((path) -> indicator(document, path, "", indicators, criteria, parameters));
		return Spreadsheet.write(List.of(sheet("general", List.of("field", "value"), general, Map.of()),
				sheet("grades", EditionShape.GRADE, table(document, "grades", EditionShape.GRADE), Map.of()),
				sheet("measures", EditionShape.MEASURE, table(document, "measures", EditionShape.MEASURE), Map.of()),
				sheet("indicators", WorkbookLabels.INDICATORS, indicators, Map.of()),
				sheet("criteria", WorkbookLabels.CRITERIA, criteria,
						Map.of("kind",
								Arrays.stream(RuleKind.values()).map((kind) -> this.labels.kind(kind.key())).toList(),
								"notApplicable",
								Arrays.stream(NotApplicablePolicy.values())
									.map((policy) -> this.labels.policy(policy.name().toLowerCase(Locale.ROOT)))
									.toList())),
				sheet("parameters", WorkbookLabels.PARAMETERS, parameters, Map.of()),
				sheet("figures", List.of("key", "name", "unit"),
						offers.stream()
							.map((offer) -> List.of(offer.key().value(), String.valueOf(offer.name()),
									(offer.unit() != null) ? offer.unit().symbol() : ""))
							.toList(),
						Map.of())));
	}

	private Spreadsheet.Sheet sheet(String key, List<String> fields, List<List<String>> rows,
			Map<String, List<String>> choices) {
		return new Spreadsheet.Sheet(this.labels.title(key), this.labels.title(key),
				this.labels.say("edition.sheet." + key + ".remark"),
				fields.stream()
					.map((field) -> new Spreadsheet.Column(this.labels.field(field), width(field),
							choices.getOrDefault(field, List.of())))
					.toList(),
				rows);
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
		indicators.add(WorkbookLabels.INDICATORS.stream()
			.map((field) -> field.equals("parent") ? parent : document.text(path + "." + field))
			.toList());
		for (String criterion : document.entries(path + ".criteria")) {
			String own = document.text(criterion + ".code");
			String kind = document.text(criterion + ".rule.kind");
			criteria.add(WorkbookLabels.CRITERIA.stream().map((field) -> switch (field) {
				case "parent" -> code;
				case "kind" -> kind.isEmpty() ? "" : this.labels.kind(kind);
				case "notApplicable" -> this.labels.policy(document.text(criterion + ".notApplicable"));
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
			String label = way + this.labels.parameter(part.key());
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
						rows.add(List.of(criterion, label + "/" + this.labels.field("kind"), this.labels.kind(kind)));
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
			case FLAG -> this.labels.say("edition.flag." + value, value);
			case CHOICE -> this.labels.say("rule.choice." + value, value);
			default -> value;
		};
	}

}
