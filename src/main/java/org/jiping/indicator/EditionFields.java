package org.jiping.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jiping.problem.Location;
import org.jiping.problem.Problem;
import org.jiping.problem.ProblemCode;
import org.jiping.quantity.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an edition's document and gathers what is wrong with them.
 */
final class EditionFields {

	private final EditionDocument document;

	private final List<EditionFault> faults = new ArrayList<>();

	/** Whether something is so wrong that no case could be scored. */
	private boolean broken;

	EditionFields(EditionDocument document) {
		this.document = document;
	}

	List<EditionFault> faults() {
		return this.faults;
	}

	boolean broken() {
		return this.broken;
	}

	/** Notes that no case could be scored, for a fault noted already. */
	void breakOff() {
		this.broken = true;
	}

	/**
	 * Notes fields that nothing of this kind has, so that a misspelt one is not lost.
	 * @param path the way to the entry
	 * @param known the fields it may have
	 */
	void only(String path, Set<String> known) {
		if (this.document.find(path) instanceof Map<?, ?> map) {
			map.keySet()
				.stream()
				.map(String::valueOf)
				.filter((field) -> !known.contains(field))
				.forEach((field) -> fault(path.isEmpty() ? field : path + "." + field, EditionProblem.FIELD_UNKNOWN,
						field));
		}
	}

	/**
	 * Words that must be there.
	 * @param path the way to them
	 * @return the words, empty after a fault
	 */
	String required(String path) {
		String text = this.document.text(path);
		if (text.isEmpty()) {
			fault(path, EditionProblem.BLANK);
		}
		return text;
	}

	Optional<BigDecimal> number(String path, @Nullable BigDecimal least, @Nullable BigDecimal most) {
		String text = required(path);
		Optional<BigDecimal> number = Typed.number(text);
		if (number.isEmpty() && !text.isEmpty()) {
			fault(path, EditionProblem.NOT_A_NUMBER, text);
		}
		return number.filter((value) -> {
			boolean within = (least == null || value.compareTo(least) >= 0)
					&& (most == null || value.compareTo(most) <= 0);
			if (!within) {
				fault(path, EditionProblem.OUT_OF_BOUNDS, text, (least != null) ? least.toPlainString() : "",
						(most != null) ? most.toPlainString() : "");
			}
			return within;
		});
	}

	/**
	 * A percentage from 0% to 100%.
	 * @param path the way to it
	 * @return the share, 1 for all
	 */
	Optional<BigDecimal> share(String path) {
		String text = required(path);
		Optional<BigDecimal> share = Typed.parse(text)
			.filter((typed) -> text.endsWith("%") && typed.value().signum() >= 0
					&& typed.value().compareTo(BigDecimal.ONE) <= 0)
			.map(Typed::value);
		if (share.isEmpty() && !text.isEmpty()) {
			fault(path, EditionProblem.NOT_A_SHARE, text);
		}
		return share;
	}

	Optional<String> choice(String path, String... words) {
		String text = required(path);
		if (!text.isEmpty() && !List.of(words).contains(text)) {
			fault(path, EditionProblem.NOT_A_CHOICE, text, String.join(" / ", words));
			return Optional.empty();
		}
		return Optional.of(text).filter((word) -> !word.isEmpty());
	}

	/**
	 * Notes a fault that no case could be scored with.
	 * @param path the way to it
	 * @param code what is wrong
	 * @param words the value as found and what else the wording needs
	 */
	void fault(String path, ProblemCode code, String... words) {
		this.broken = true;
		refuse(path, code, words);
	}

	/**
	 * Notes a fault that forbids publishing, or only a warning.
	 * @param path the way to it
	 * @param code what is wrong
	 * @param words the value as found and what else the wording needs
	 */
	void refuse(String path, ProblemCode code, String... words) {
		String entry = entryOf(path);
		String field = path.equals(entry) ? "" : path.substring(entry.isEmpty() ? 0 : entry.length() + 1);
		String name = Stream.of(".code", ".key", ".name")
			.map((end) -> this.document.text(entry + end))
			.filter((words1) -> !words1.isEmpty() && !entry.isEmpty())
			.findFirst()
			.orElse("");
		Location at = this.document.origin(path)
			.orElse(new Location(null, name.isEmpty() ? null : name, field.isEmpty() ? null : field));
		List<String> details = new ArrayList<>();
		for (int i = 1; i < words.length; i++) {
			details.add(String.valueOf(words[i]));
		}
		this.faults.add(new EditionFault(path, name, field,
				new Problem(code, at, (words.length > 0) ? words[0] : null, details)));
	}

	/** The indicator, criterion, grade or figure a place belongs to. */
	private static String entryOf(String path) {
		String[] steps = path.split("\\.");
		StringBuilder entry = new StringBuilder();
		StringBuilder way = new StringBuilder();
		for (int i = 0; i < steps.length && !steps[i].equals("rule"); i++) {
			way.append((i == 0) ? "" : ".").append(steps[i]);
			if (steps[i].matches("\\d+")) {
				entry.setLength(0);
				entry.append(way);
			}
		}
		return entry.toString();
	}

}
