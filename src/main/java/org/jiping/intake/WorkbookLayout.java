package org.jiping.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The layout of the case workbook, read once from {@code intake/case-workbook.yaml}.
 */
@Component
public class WorkbookLayout {

	private final List<SheetLayout> sheets;

	private final String unitWord;

	public WorkbookLayout() {
		try (InputStream in = new ClassPathResource("intake/case-workbook.yaml").getInputStream()) {
			// Anchors are resolved by SnakeYAML itself, not by Jackson's tree reader.
			Object tree = new org.yaml.snakeyaml.Yaml().load(in);
			JsonNode root = new YAMLMapper().valueToTree(tree);
			List<SheetLayout> read = new ArrayList<>();
			root.path("sheets").forEach((node) -> read.add(sheet(node)));
			this.sheets = List.copyOf(read);
			this.unitWord = text(root, "unitWord");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The words before the unit of money on a sheet.
	 * @return the words
	 */
	public String unitWord() {
		return this.unitWord;
	}

	public List<SheetLayout> sheets() {
		return this.sheets;
	}

	/**
	 * The layout of one sheet.
	 * @param key its key
	 * @return the layout; {@link IllegalArgumentException} if there is none
	 */
	public SheetLayout sheet(String key) {
		return this.sheets.stream()
			.filter((sheet) -> sheet.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no sheet " + key));
	}

	private static SheetLayout sheet(JsonNode node) {
		List<RowLayout> rows = new ArrayList<>();
		node.path("rows")
			.forEach((row) -> rows.add(new RowLayout(text(row, "key"), text(row, "title"), text(row, "en"),
					row.path("depth").asInt(0), words(row.path("sum")), row.path("optional").asBoolean(false))));
		List<ColumnLayout> columns = new ArrayList<>();
		node.path("columns").forEach((column) -> columns.add(column(column)));
		JsonNode tree = node.path("tree");
		return new SheetLayout(text(node, "key"), text(node, "title"), text(node, "en"), text(node, "ledger"),
				text(node, "table"), text(node, "caption"), optional(node, "note"), optional(node, "unit"),
				optional(node, "prefix"), optional(node, "noun"), List.copyOf(rows), words(node.path("unique")),
				words(node.path("asked")),
				tree.isMissingNode() ? null : new TreeLayout(text(tree, "id"), text(tree, "parent")),
				optional(node, "total"), node.path("optional").asBoolean(false), List.copyOf(columns));
	}

	private static ColumnLayout column(JsonNode node) {
		ColumnType type = ColumnType.valueOf(node.path("type").asString("text").toUpperCase(Locale.ROOT));
		BigDecimal min = decimal(node, "min");
		return new ColumnLayout(text(node, "key"), text(node, "title"), text(node, "en"), type,
				node.path("required").asBoolean(false),
				(min == null && type == ColumnType.COUNT) ? BigDecimal.ZERO : min, decimal(node, "max"),
				words(node.path("choices")), optional(node, "computed"), optional(node, "measure"),
				optional(node, "unit"), node.path("width").asInt(16), node.path("total").asBoolean(false),
				node.path("print").asBoolean(true), node.path("later").asBoolean(false));
	}

	private static List<String> words(JsonNode node) {
		List<String> words = new ArrayList<>();
		node.forEach((word) -> words.add(word.asString()));
		return List.copyOf(words);
	}

	private static String text(JsonNode node, String field) {
		if (node.path(field).isMissingNode()) {
			throw new IllegalStateException("case-workbook.yaml: no " + field + " in " + node);
		}
		return node.path(field).asString();
	}

	private static @Nullable String optional(JsonNode node, String field) {
		return node.path(field).isMissingNode() ? null : node.path(field).asString();
	}

	private static @Nullable BigDecimal decimal(JsonNode node, String field) {
		return node.path(field).isMissingNode() ? null : new BigDecimal(node.path(field).asString());
	}

}
