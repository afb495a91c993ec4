package org.jiping.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jiping.evaluation.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Computes the figures of a ledger version once, from its summary where it has one, and
 * keeps them with the selection that made them. A figure that asks for something this
 * ledger never says is not there: no column of departments is not "no card has one".
 */
@Component
class FigureComputation {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Values of a grouping field that get a figure of their own. */
	private static final int MOST_GROUPS = 2000;

	private final JdbcClient database;

	private final SheetMappings mappings;

	FigureComputation(JdbcClient database, SheetMappings mappings) {
		this.database = database;
		this.mappings = mappings;
	}

	/**
	 * Computes and keeps every figure.
	 * @param id the case
	 * @param kind the ledger
	 * @param version the version
	 * @param label its label
	 * @param mapped the fields that have a column in it
	 */
	void compute(CaseId id, LedgerKind kind, UUID version, String label, Set<String> mapped) {
		LedgerLabel which = this.mappings.label(id, kind, label);
		Set<String> known = known(kind, version);
		List<FigureDefinition> singles = new ArrayList<>();
		for (FigureDefinition definition : kind.figures()) {
			if (!answerable(definition, known, mapped)) {
				continue;
			}
			if (definition.by() == null) {
				singles.add(definition.of("", "", which));
			}
			else {
				groups(kind, version, definition, which);
			}
		}
		singles(kind, version, singles);
	}

	/**
	 * Computes and keeps every figure anew.
	 * @param id the case
	 * @param kind the ledger
	 * @param version the version
	 * @param label its label
	 * @param mapped the fields that have a column in it
	 */
	void again(CaseId id, LedgerKind kind, UUID version, String label, Set<String> mapped) {
		this.database.sql("delete from ledger_figure where version_id = ?").params(version).update();
		compute(id, kind, version, label, mapped);
	}

	private static boolean answerable(FigureDefinition definition, Set<String> known, Set<String> mapped) {
		Selection selection = definition.selection();
		boolean conditions = selection.where()
			.stream()
			.allMatch((condition) -> known.contains(condition.field())
					|| ((condition.kind() == Condition.Kind.BLANK || condition.words().contains(null))
							&& (mapped.contains(condition.field()) || condition.words().contains(null))));
		return conditions && (selection.field() == null || known.contains(selection.field()));
	}

	/** The fields at least one line says something in. */
	private Set<String> known(LedgerKind kind, UUID version) {
		boolean summary = kind.summary() != null;
		List<String> keys = new ArrayList<>(
				summary ? kind.summary().by() : kind.fields().stream().map(LedgerField::key).toList());
		String counts = keys.stream()
			.map((key) -> "count(" + kind.field(key).column() + ") > 0")
			.collect(Collectors.joining(", "));
		Set<String> known = new HashSet<>();
		this.database.sql("select " + counts + " from " + table(kind) + " where version_id = ?")
			.params(version)
			.query((row) -> {
				for (int i = 0; i < keys.size(); i++) {
					if (row.getBoolean(i + 1)) {
						known.add(keys.get(i));
					}
				}
			});
		if (summary) {
			known.add(String.valueOf(kind.sum()));
		}
		return known;
	}

	private void singles(LedgerKind kind, UUID version, List<FigureDefinition> singles) {
		if (singles.isEmpty()) {
			return;
		}
		List<Object> arguments = new ArrayList<>();
		String select = singles.stream()
			.map((figure) -> aggregate(kind, figure.selection()) + " filter (where "
					+ figure.selection().sql(kind, arguments) + ")")
			.collect(Collectors.joining(", "));
		arguments.add(version);
		this.database.sql("select " + select + " from " + table(kind) + " where version_id = ?")
			.params(arguments)
			.query((row) -> {
				for (int i = 0; i < singles.size(); i++) {
					keep(version, singles.get(i), row.getBigDecimal(i + 1));
				}
			});
	}

	private void groups(LedgerKind kind, UUID version, FigureDefinition definition, LedgerLabel label) {
		LedgerField by = kind.field(String.valueOf(definition.by()));
		List<Object> arguments = new ArrayList<>();
		arguments.add(version);
		String where = definition.selection().sql(kind, arguments);
		this.database
			.sql("select " + by.column() + "::text, " + aggregate(kind, definition.selection()) + " from " + table(kind)
					+ " where version_id = ? and " + where + " and " + by.column()
					+ " is not null group by 1 order by 1 limit " + MOST_GROUPS)
			.params(arguments)
			.query((row) -> {
				String value = row.getString(1);
				keep(version, definition.of(value, by.shown(value), label), row.getBigDecimal(2));
			});
	}

	private static String aggregate(LedgerKind kind, Selection selection) {
		boolean summary = kind.summary() != null;
		return switch (selection.aggregate()) {
			case SUM -> "sum(" + kind.field(String.valueOf(selection.field())).column() + ")";
			case LINES -> summary ? "sum(lines)" : "count(*)";
			case DISTINCT -> "count(distinct " + kind.field(String.valueOf(selection.field())).column() + ")";
		};
	}

	private static String table(LedgerKind kind) {
		return (kind.summary() != null) ? kind.summary().table() : kind.table();
	}

	private void keep(UUID version, FigureDefinition figure, @Nullable BigDecimal value) {
		this.database.sql("""
				insert into ledger_figure (version_id, figure_key, name, unit, amount, selection, fills)
				values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(version, figure.key(), figure.name(), figure.unit().name(),
					Optional.ofNullable(value).orElse(BigDecimal.ZERO), JSON.writeValueAsString(figure.selection()),
					(figure.fills() != null) ? JSON.writeValueAsString(figure.fills()) : null)
			.update();
	}

	static Selection selection(String json) {
		return JSON.readValue(json, Selection.class);
	}

	static @Nullable Fill fill(@Nullable String json) {
		return (json != null) ? JSON.readValue(json, Fill.class) : null;
	}

}
