package org.jiping.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The Chinese words of the edition workbook: its sheets, columns, kinds of rule and
 * parameters.
 */
@Component
class WorkbookLabels {

	private static final Locale WORDS = Locale.SIMPLIFIED_CHINESE;

	static final List<String> INDICATORS = List.of("code", "parent", "name", "weight", "scale", "explanation");

	static final List<String> CRITERIA = List.of("code", "parent", "name", "points", "kind", "notApplicable",
			"paragraph");

	static final List<String> PARAMETERS = List.of("parent", "parameter", "value");

	private final MessageSource messages;

	WorkbookLabels(MessageSource messages) {
		this.messages = messages;
	}

	String title(String sheet) {
		return say("edition.sheet." + sheet);
	}

	String field(String field) {
		return say("edition.field." + field);
	}

	String parameter(String key) {
		return say("rule.parameter." + key);
	}

	String kind(String key) {
		return say("rule.kind." + key, key);
	}

	String kindOf(String words) {
		return Arrays.stream(RuleKind.values())
			.map(RuleKind::key)
			.filter((key) -> kind(key).equals(words))
			.findFirst()
			.orElse(words);
	}

	String rounding(String mode) {
		return mode.isEmpty() ? "" : say("edition.rounding." + mode, mode);
	}

	String roundingOf(String words) {
		return EditionReader.ROUNDINGS.stream()
			.filter((mode) -> rounding(mode).equals(words))
			.findFirst()
			.orElse(words);
	}

	String policy(String key) {
		return key.isEmpty() ? "" : say("edition.policy." + key, key);
	}

	String say(String key) {
		return this.messages.getMessage(key, null, WORDS);
	}

	String say(String key, String otherwise) {
		return String.valueOf(this.messages.getMessage(key, null, otherwise, WORDS));
	}

}
