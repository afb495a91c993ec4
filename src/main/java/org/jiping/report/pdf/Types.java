package org.jiping.report.pdf;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The faces of one print at the sizes it uses.
 */
final class Types {

	private final ReportFonts fonts;

	private final Map<ReportFonts.Role, Map<Float, Type>> types = new EnumMap<>(ReportFonts.Role.class);

	private final Set<String> nowhere = new LinkedHashSet<>();

	Types(ReportFonts fonts) {
		this.fonts = fonts;
	}

	Type of(ReportFonts.Role role, float size) {
		return this.types.computeIfAbsent(role, (key) -> new HashMap<>())
			.computeIfAbsent(size, (key) -> new Type(this.fonts.faces(role), size, this.nowhere));
	}

	/** Characters no face has. */
	Set<String> nowhere() {
		return this.nowhere;
	}

}
