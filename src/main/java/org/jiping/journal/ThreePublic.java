package org.jiping.journal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Three-public spending by economic classification: travel abroad 30212, reception 30217,
 * vehicle running 30231, vehicle purchase 31013 and, in the construction scope, 30913. A
 * line counts only when its code and its name agree; a line that has but one of them
 * counts by that one.
 */
final class ThreePublic {

	/** What a line is that has a code or a name of another meaning. */
	static final String NONE = "none";

	private static final Map<String, String> CODES = Map.of("30212", "abroad", "30217", "reception", "30231",
			"vehicle_running", "31013", "vehicle_purchase", "30913", "vehicle_purchase");

	private static final Map<String, String> NAMES = Map.of("因公出国", "abroad", "公务接待", "reception", "公务用车运行",
			"vehicle_running", "公务用车购置", "vehicle_purchase");

	private static final Pattern BOTH = Pattern.compile(".*公务用车购置[及和与、].*");

	private ThreePublic() {
	}

	/**
	 * The kind a line says it is.
	 * @param code economic code, null where there is none
	 * @param name its name, null where there is none
	 * @return the kind, {@link #NONE} for other spending, empty where code and name
	 * disagree; null words where neither is there
	 */
	static Optional<String> of(@Nullable String code, @Nullable String name) {
		String byCode = (code != null) ? byCode(code) : null;
		String byName = (name != null) ? byName(name) : null;
		if (byCode == null || byName == null) {
			return Optional.of((byCode != null) ? byCode : (byName != null) ? byName : NONE);
		}
		return byCode.equals(byName) ? Optional.of(byCode) : Optional.empty();
	}

	private static String byCode(String code) {
		return CODES.getOrDefault((code.length() > 5) ? code.substring(0, 5) : code, NONE);
	}

	/** 公务用车购置及运行维护费 names both kinds and so tells neither. */
	private static @Nullable String byName(String name) {
		if (BOTH.matcher(name).matches()) {
			return null;
		}
		return NAMES.entrySet()
			.stream()
			.filter((known) -> name.contains(known.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(NONE);
	}

}
