package org.jiping.report.pdf;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jiping.report.document.Block;

/**
 * The faces of one print at the sizes it uses.
 */
final class Types {

	private final ReportFonts fonts;

	private final Map<ReportFonts.Role, Map<Float, Type>> types = new EnumMap<>(ReportFonts.Role.class);

	private final Set<String> nowhere = new LinkedHashSet<>();

	private final Map<Block.Table, Map<Float, PdfTables.Measured>> tables = new IdentityHashMap<>();

	Types(ReportFonts fonts) {
		this.fonts = fonts;
	}

	Type of(ReportFonts.Role role, float size) {
		return this.types.computeIfAbsent(role, (key) -> new HashMap<>())
			.computeIfAbsent(size, (key) -> new Type(this.fonts.faces(role), size, this.nowhere));
	}

	/**
	 * What a table takes, found once for all passes of a print.
	 * @param table the table
	 * @param width points it takes across
	 * @param found finds it
	 * @return its size of type, lines and heights
	 */
	PdfTables.Measured measured(Block.Table table, float width, Supplier<PdfTables.Measured> found) {
		return this.tables.computeIfAbsent(table, (key) -> new HashMap<>())
			.computeIfAbsent(width, (key) -> found.get());
	}

	/** Characters no face has. */
	Set<String> nowhere() {
		return this.nowhere;
	}

}
