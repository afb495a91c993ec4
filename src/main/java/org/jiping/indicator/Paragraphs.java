package org.jiping.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The sentences in which an edition explains a score; what an edition does not write
 * itself is taken from the house's own wording.
 *
 * @param byName sentences by name
 */
public record Paragraphs(Map<String, String> byName) {

	/** What may stand in braces besides the keys of figures. */
	static final Set<String> WORDS = Set.of("@name", "@basis", "@derivations", "@branch", "@formula", "@numbers",
			"@figure", "@weight", "@strict", "@adopted", "@rate", "@reason", "@approver", "@missing", "@examined");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

	/** Not sentences but what stands between them. */
	private static final Set<String> JOINTS = Set.of("stop", "again");

	private static final Map<String, String> OWN = own();

	public Paragraphs {
		byName = Map.copyOf(byName);
	}

	/**
	 * The names an edition may give sentences to, in the order they are shown.
	 * @return scored, derivation, award, override, override-unscored, unscored,
	 * no-evidence, not-applicable, close, close-not-applicable
	 */
	public static List<String> names() {
		return OWN.keySet().stream().filter((name) -> !JOINTS.contains(name)).toList();
	}

	/**
	 * The house's own wording of a sentence.
	 * @param name its name
	 * @return the template
	 */
	public static String own(String name) {
		return Optional.ofNullable(OWN.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
	}

	/**
	 * A sentence with its placeholders.
	 * @param name its name
	 * @return the edition's wording, else the house's own
	 */
	public String of(String name) {
		return this.byName.getOrDefault(name, own(name));
	}

	/**
	 * What closes a sentence.
	 * @return the full stop
	 */
	public String stop() {
		return own("stop");
	}

	/**
	 * The placeholders of a sentence.
	 * @param template the sentence
	 * @return what stands in double braces
	 */
	static List<String> placeholders(String template) {
		return PLACEHOLDER.matcher(template).results().map((MatchResult match) -> match.group(1).strip()).toList();
	}

	private static Map<String, String> own() {
		Properties read = WordingFile.read("paragraphs");
		Map<String, String> ordered = new LinkedHashMap<>();
		List.of("scored", "derivation", "award", "override", "override-unscored", "unscored", "no-evidence",
				"not-applicable", "close", "close-not-applicable", "stop", "again")
			.forEach((name) -> ordered.put(name, read.getProperty(name)));
		return ordered;
	}

}
