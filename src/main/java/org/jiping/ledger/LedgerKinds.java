package org.jiping.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every kind of ledger, read once from {@code ledger/ledgers.yaml}.
 */
@Component
public class LedgerKinds {

	private final Map<String, LedgerKind> kinds = new LinkedHashMap<>();

	private final String fingerprint;

	public LedgerKinds() {
		try (InputStream in = new ClassPathResource("ledger/ledgers.yaml").getInputStream()) {
			byte[] bytes = in.readAllBytes();
			this.fingerprint = DigestUtils.sha256Hex(bytes);
			// Anchors are resolved by SnakeYAML itself, not by Jackson's tree reader.
			Object tree = new Yaml().load(new String(bytes, StandardCharsets.UTF_8));
			JsonNode root = new YAMLMapper().valueToTree(tree);
			root.path("kinds").forEach((node) -> {
				LedgerKind kind = kind(node);
				check(kind);
				if (this.kinds.put(kind.key(), kind) != null) {
					throw new IllegalStateException("two ledgers named " + kind.key());
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public List<LedgerKind> all() {
		return List.copyOf(this.kinds.values());
	}

	/**
	 * A kind by its key.
	 * @param key the key
	 * @return the kind; {@link IllegalArgumentException} if there is none
	 */
	public LedgerKind kind(String key) {
		return find(key).orElseThrow(() -> new IllegalArgumentException("no ledger " + key));
	}

	public Optional<LedgerKind> find(@Nullable String key) {
		return Optional.ofNullable((key != null) ? this.kinds.get(key) : null);
	}

	/**
	 * Changes whenever a definition changes, so that kept figures can be computed anew.
	 */
	String fingerprint() {
		return this.fingerprint;
	}

	private static void check(LedgerKind kind) {
		for (LineTable table : kind.tables()) {
			table.lines().where().forEach((condition) -> kind.field(condition.field()));
			table.by().forEach(kind::field);
			table.columns().values().forEach(kind::field);
		}
		for (FigureDefinition figure : kind.figures()) {
			figure.selection().where().forEach((condition) -> kind.field(condition.field()));
			if (figure.by() != null) {
				kind.field(figure.by());
			}
			if (kind.summary() != null) {
				List<String> used = new ArrayList<>();
				figure.selection().where().forEach((condition) -> used.add(condition.field()));
				Optional.ofNullable(figure.by()).ifPresent(used::add);
				if (!kind.summary().by().containsAll(used)) {
					throw new IllegalStateException(figure.key() + " asks for more than the summary keeps");
				}
			}
		}
	}

	private static LedgerKind kind(JsonNode node) {
		List<LedgerField> fields = new ArrayList<>();
		node.path("fields").forEach((field) -> fields.add(field(field)));
		List<List<String>> anyOf = new ArrayList<>();
		node.path("anyOf").forEach((each) -> anyOf.add(words(each)));
		List<FigureDefinition> figures = new ArrayList<>();
		String key = text(node, "key");
		node.path("figures").forEach((figure) -> figures.addAll(figures(key, figure, fields)));
		JsonNode summary = node.path("summary");
		JsonNode spread = node.path("spread");
		return new LedgerKind(key, text(node, "title"), text(node, "en"), text(node, "room"), text(node, "table"),
				node.path("partitioned").asBoolean(false), optional(node, "sum"),
				summary.isMissingNode() ? null
						: new LedgerKind.Summary(text(summary, "table"), words(summary.path("by")),
								names(summary.path("names"))),
				spread.isMissingNode() ? null : new LedgerKind.Spread(text(spread, "into"), text(spread, "value")),
				optional(node, "labelled"), List.copyOf(anyOf), List.copyOf(fields), List.copyOf(figures),
				tables(key, node.path("tables")));
	}

	private static LedgerField field(JsonNode node) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		node.path("values").properties().forEach((entry) -> values.put(entry.getKey(), words(entry.getValue())));
		String required = node.path("required").asString("no");
		return new LedgerField(text(node, "key"), text(node, "title"), text(node, "en"), text(node, "column"),
				FieldType.valueOf(text(node, "type").toUpperCase(Locale.ROOT)),
				LedgerField.Required.valueOf(required.toUpperCase(Locale.ROOT)), words(node.path("synonyms")), values,
				node.path("derived").asBoolean(false), node.path("total").asBoolean(false));
	}

	private static List<FigureDefinition> figures(String kind, JsonNode node, List<LedgerField> fields) {
		List<FigureDefinition> figures = new ArrayList<>();
		List<Map.Entry<String, JsonNode>> each = new ArrayList<>(node.path("each").properties());
		int times = each.isEmpty() ? 1 : each.get(0).getValue().size();
		for (int i = 0; i < times; i++) {
			Map<String, String> words = new LinkedHashMap<>();
			for (Map.Entry<String, JsonNode> list : each) {
				words.put(list.getKey(), list.getValue().get(i).asString());
			}
			figures.add(figure(kind, node, words, fields));
		}
		return figures;
	}

	private static FigureDefinition figure(String kind, JsonNode node, Map<String, String> words,
			List<LedgerField> fields) {
		Selection.Aggregate aggregate = node.has("sum") ? Selection.Aggregate.SUM
				: node.has("distinct") ? Selection.Aggregate.DISTINCT : Selection.Aggregate.LINES;
		String field = optional(node, (aggregate == Selection.Aggregate.SUM) ? "sum" : "distinct");
		List<Condition> where = new ArrayList<>();
		node.path("where").properties().forEach((entry) -> where.add(condition(entry, words)));
		FieldType type = fields.stream()
			.filter((each) -> each.key().equals(field))
			.map(LedgerField::type)
			.findFirst()
			.orElse(FieldType.COUNT);
		String unit = optional(node, "unit");
		JsonNode fills = node.path("fills");
		Map<String, String> match = new LinkedHashMap<>();
		fills.path("match")
			.properties()
			.forEach((entry) -> match.put(entry.getKey(), FigureDefinition.fill(entry.getValue().asString(), words)));
		String row = optional(fills, "row");
		return new FigureDefinition(FigureDefinition.fill(text(node, "key"), words),
				FigureDefinition.fill(text(node, "name"), words),
				(unit != null) ? Unit.parse(unit).orElseThrow().unit()
						: (type == FieldType.AMOUNT) ? Unit.YUAN : Unit.NUMBER,
				optional(node, "by"), new Selection(kind, aggregate, field, List.copyOf(where)),
				fills.isMissingNode() ? null
						: new Fill(text(fills, "sheet"), (row != null) ? FigureDefinition.fill(row, words) : null,
								match, FigureDefinition.fill(text(fills, "column"), words),
								words(fills.path("clears"))));
	}

	private static Condition condition(Map.Entry<String, JsonNode> entry, Map<String, String> words) {
		JsonNode node = entry.getValue();
		if (node.isObject()) {
			if (node.has("prefix")) {
				return new Condition(entry.getKey(), filled(node.path("prefix"), words), Condition.Kind.BEGINS);
			}
			if (node.has("to")) {
				return new Condition(entry.getKey(), filled(node.path("to"), words), Condition.Kind.AT_MOST);
			}
			return new Condition(entry.getKey(), List.of(),
					node.path("filled").asBoolean() ? Condition.Kind.FILLED : Condition.Kind.BLANK);
		}
		return new Condition(entry.getKey(), filled(node, words), Condition.Kind.ONE_OF);
	}

	private static List<@Nullable String> filled(JsonNode node, Map<String, String> words) {
		List<@Nullable String> filled = new ArrayList<>();
		for (JsonNode each : node.isArray() ? node : List.of(node)) {
			filled.add(each.isNull() ? null : FigureDefinition.fill(each.asString(), words));
		}
		return Collections.unmodifiableList(filled);
	}

	private static List<LineTable> tables(String kind, JsonNode node) {
		List<LineTable> tables = new ArrayList<>();
		node.forEach((table) -> {
			List<Condition> where = table.path("where")
				.properties()
				.stream()
				.map((entry) -> condition(entry, Map.of()))
				.toList();
			tables.add(new LineTable(text(table, "sheet"),
					new Selection(kind, Selection.Aggregate.LINES, null, List.copyOf(where)), words(table.path("by")),
					optional(table, "number"), names(table.path("columns"))));
		});
		return List.copyOf(tables);
	}

	private static Map<String, String> names(JsonNode node) {
		Map<String, String> names = new LinkedHashMap<>();
		node.properties().forEach((name) -> names.put(name.getKey(), name.getValue().asString()));
		return Map.copyOf(names);
	}

	private static List<String> words(JsonNode node) {
		List<String> words = new ArrayList<>();
		node.forEach((word) -> words.add(word.asString()));
		return List.copyOf(words);
	}

	private static String text(JsonNode node, String field) {
		if (node.path(field).isMissingNode()) {
			throw new IllegalStateException("ledgers.yaml: no " + field + " in " + node);
		}
		return node.path(field).asString();
	}

	private static @Nullable String optional(JsonNode node, String field) {
		return node.path(field).isMissingNode() ? null : node.path(field).asString();
	}

}
