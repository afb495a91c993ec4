package org.jiping.ledger;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledgers of a case: their versions, figures and lines, from a figure to its lines
 * and from a line back to its figures.
 */
@Service
@Transactional
public class LedgerManagement {

	/** Figures of one line asked for in one statement. */
	private static final int QUESTIONS = 200;

	private final LedgerVersions versions;

	private final LedgerKinds kinds;

	private final ImportRecords imports;

	private final StoredFiles files;

	private final CaseManagement cases;

	private final JdbcClient database;

	LedgerManagement(LedgerVersions versions, LedgerKinds kinds, ImportRecords imports, StoredFiles files,
			CaseManagement cases, JdbcClient database) {
		this.versions = versions;
		this.kinds = kinds;
		this.imports = imports;
		this.files = files;
		this.cases = cases;
		this.database = database;
	}

	/**
	 * Every version of every ledger of a case, the newest of each first.
	 * @param id the case
	 * @param viewer who asks
	 * @return the versions
	 */
	@Transactional(readOnly = true)
	public List<LedgerVersion> versions(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.versions.history(id);
	}

	/**
	 * One version.
	 * @param id the case
	 * @param version which one; {@link CaseNotFoundException} if the case has none such
	 * @param viewer who asks
	 * @return the version
	 */
	@Transactional(readOnly = true)
	public LedgerVersion version(CaseId id, UUID version, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.versions.find(id, version).orElseThrow(() -> new CaseNotFoundException("version " + version));
	}

	/**
	 * The present version of a ledger.
	 * @param id the case
	 * @param kind the ledger
	 * @param label its label
	 * @return the version, nothing where there is none
	 */
	@Transactional(readOnly = true)
	public Optional<LedgerVersion> present(CaseId id, String kind, String label) {
		return this.versions.current(id, kind, label);
	}

	/**
	 * Takes a ledger out of use; its lines stay for the record.
	 * @param id the case
	 * @param version its present version
	 * @param viewer who wants it
	 */
	public void retire(CaseId id, UUID version, Viewer viewer) {
		this.cases.edit(id, viewer);
		if (!this.versions.retire(id, version)) {
			throw new CaseNotFoundException("version " + version);
		}
	}

	/**
	 * The figures of a case from its present ledgers.
	 * @param id the case
	 * @return the figures, those of several ledgers added up
	 */
	@Transactional(readOnly = true)
	public List<LedgerFigure> figures(CaseId id) {
		return figures(this.versions.current(id), null);
	}

	/**
	 * The figures of one version alone.
	 * @param version the version
	 * @return its figures
	 */
	@Transactional(readOnly = true)
	public List<LedgerFigure> figures(LedgerVersion version) {
		return figures(List.of(version), null);
	}

	/**
	 * One figure of a case.
	 * @param id the case
	 * @param key its key
	 * @return the figure, nothing where no present ledger has it
	 */
	@Transactional(readOnly = true)
	public Optional<LedgerFigure> figure(CaseId id, String key) {
		return figures(this.versions.current(id), key).stream().findFirst();
	}

	private List<LedgerFigure> figures(List<LedgerVersion> present, @Nullable String key) {
		Map<String, LedgerFigure> figures = new LinkedHashMap<>();
		for (LedgerVersion version : present) {
			this.database.sql("""
					select figure_key, name, unit, amount, selection, fills from ledger_figure
					where version_id = ? and (?::text is null or figure_key = ?) order by figure_key""")
				.params(version.id(), key, key)
				.query((row) -> {
					LedgerFigure.Share share = new LedgerFigure.Share(version.id(), version.kind(), version.label(),
							row.getBigDecimal("amount"), FigureComputation.selection(row.getString("selection")));
					LedgerFigure figure = new LedgerFigure(row.getString("figure_key"), row.getString("name"),
							Unit.valueOf(row.getString("unit")), share.value(), List.of(share),
							FigureComputation.fill(row.getString("fills")));
					figures.merge(figure.key(), figure, LedgerManagement::together);
				});
		}
		return List.copyOf(figures.values());
	}

	private static LedgerFigure together(LedgerFigure one, LedgerFigure other) {
		List<LedgerFigure.Share> shares = new ArrayList<>(one.shares());
		shares.addAll(other.shares());
		return new LedgerFigure(one.key(), one.name(), one.unit(), one.value().add(other.value()), shares,
				(one.fills() != null) ? one.fills() : other.fills());
	}

	/**
	 * Lines of one version.
	 * @param id the case
	 * @param query which lines, in which order
	 * @param viewer who asks
	 * @return one page of them with the sums over all
	 */
	@Transactional(readOnly = true)
	public LinePage lines(CaseId id, LineQuery query, Viewer viewer) {
		LedgerVersion version = version(id, query.version(), viewer);
		LedgerKind kind = this.kinds.kind(version.kind());
		List<Object> arguments = new ArrayList<>();
		String where = query.where(kind, arguments);
		List<LedgerField> summed = kind.fields().stream().filter(LedgerField::total).toList();
		String sums = summed.stream().map((field) -> ", sum(" + field.column() + ")").collect(Collectors.joining());
		Map<String, BigDecimal> totals = new LinkedHashMap<>();
		long[] count = new long[1];
		this.database.sql("select count(*)" + sums + " from " + kind.table() + " where " + where)
			.params(arguments)
			.query((row) -> {
				count[0] = row.getLong(1);
				for (int i = 0; i < summed.size(); i++) {
					BigDecimal sum = row.getBigDecimal(i + 2);
					if (sum != null) {
						totals.put(summed.get(i).key(), sum);
					}
				}
			});
		List<LinePage.Entry> entries = this.database
			.sql(select(kind) + " where " + where + query.order(kind) + " limit " + query.size() + " offset "
					+ (long) query.page() * query.size())
			.params(arguments)
			.query((row, number) -> entry(kind, version.id(), row))
			.list();
		return new LinePage(kind, version, entries, count[0], totals);
	}

	/**
	 * Gives every selected line to somebody, without holding them all.
	 * @param id the case
	 * @param query which lines, in which order
	 * @param viewer who asks
	 * @param taker takes each line
	 */
	@Transactional(readOnly = true)
	public void each(CaseId id, LineQuery query, Viewer viewer, Consumer<LinePage.Entry> taker) {
		LedgerVersion version = version(id, query.version(), viewer);
		LedgerKind kind = this.kinds.kind(version.kind());
		List<Object> arguments = new ArrayList<>();
		String where = query.where(kind, arguments);
		this.database.sql(select(kind) + " where " + where + query.order(kind))
			.withFetchSize(1000)
			.params(arguments)
			.query((row) -> {
				taker.accept(entry(kind, version.id(), row));
			});
	}

	/**
	 * One line.
	 * @param id the case
	 * @param version its version
	 * @param line its number
	 * @param viewer who asks
	 * @return the line; {@link CaseNotFoundException} if there is none
	 */
	@Transactional(readOnly = true)
	public LinePage line(CaseId id, UUID version, int line, Viewer viewer) {
		LedgerVersion of = version(id, version, viewer);
		LedgerKind kind = this.kinds.kind(of.kind());
		List<LinePage.Entry> entries = this.database.sql(select(kind) + " where version_id = ? and line_no = ?")
			.params(version, line)
			.query((row, number) -> entry(kind, version, row))
			.list();
		if (entries.isEmpty()) {
			throw new CaseNotFoundException("line " + line);
		}
		return new LinePage(kind, of, entries, 1, Map.of());
	}

	/**
	 * The figures a line takes part in.
	 * @param version its version
	 * @param line its number
	 * @return the figures
	 */
	@Transactional(readOnly = true)
	public List<LedgerFigure> figuresOf(LedgerVersion version, int line) {
		LedgerKind kind = this.kinds.kind(version.kind());
		List<LedgerFigure> all = figures(version);
		List<LedgerFigure> found = new ArrayList<>();
		for (int from = 0; from < all.size(); from += QUESTIONS) {
			List<LedgerFigure> some = all.subList(from, Math.min(all.size(), from + QUESTIONS));
			List<Object> arguments = new ArrayList<>();
			String questions = some.stream()
				.map((figure) -> figure.shares().get(0).selection().sql(kind, arguments))
				.collect(Collectors.joining(", "));
			arguments.add(version.id());
			arguments.add(line);
			this.database.sql("select " + questions + " from " + kind.table() + " where version_id = ? and line_no = ?")
				.params(arguments)
				.query((row) -> {
					for (int i = 0; i < some.size(); i++) {
						if (row.getBoolean(i + 1)) {
							found.add(some.get(i));
						}
					}
				});
		}
		return found;
	}

	/**
	 * The sheet a line was read from.
	 * @param version the line's version
	 * @param part position of the sheet in its import
	 * @return the sheet
	 */
	@Transactional(readOnly = true)
	public Optional<LedgerImport.Part> sheet(LedgerVersion version, int part) {
		return this.imports.find(version.importId())
			.flatMap((found) -> found.parts().stream().filter((each) -> each.position() == part).findFirst());
	}

	/**
	 * The present figures of a version compared with those of the one before.
	 * @param id the case
	 * @param version the version
	 * @return the figures that changed, appeared or went
	 */
	@Transactional(readOnly = true)
	public List<FigureChange> changes(CaseId id, LedgerVersion version) {
		Optional<LedgerVersion> before = this.versions.history(id)
			.stream()
			.filter((each) -> each.kind().equals(version.kind()) && each.label().equals(version.label())
					&& each.number() == version.number() - 1)
			.findFirst();
		if (before.isEmpty()) {
			return List.of();
		}
		Map<String, LedgerFigure> old = new LinkedHashMap<>();
		figures(before.get()).forEach((figure) -> old.put(figure.key(), figure));
		List<FigureChange> changes = new ArrayList<>();
		for (LedgerFigure now : figures(version)) {
			LedgerFigure then = old.remove(now.key());
			if (then == null || then.value().compareTo(now.value()) != 0) {
				changes.add(
						new FigureChange(now.key(), now.name(), (then != null) ? then.printed() : null, now.printed()));
			}
		}
		old.values().forEach((gone) -> changes.add(new FigureChange(gone.key(), gone.name(), gone.printed(), null)));
		return changes;
	}

	/**
	 * How many lines two versions do not share.
	 * @param id the case
	 * @param version the version
	 * @return lines only the one before has, and lines only this one has; nothing for a
	 * first version
	 */
	@Transactional(readOnly = true)
	public Optional<long[]> linesChanged(CaseId id, LedgerVersion version) {
		LedgerKind kind = this.kinds.kind(version.kind());
		String columns = kind.fields().stream().map(LedgerField::column).collect(Collectors.joining(", "));
		String lines = "select " + columns + " from " + kind.table() + " where version_id = ?";
		return this.versions.history(id)
			.stream()
			.filter((each) -> each.kind().equals(version.kind()) && each.label().equals(version.label())
					&& each.number() == version.number() - 1)
			.findFirst()
			.map((before) -> new long[] { only(lines, before.id(), version.id()),
					only(lines, version.id(), before.id()) });
	}

	private long only(String lines, UUID one, UUID other) {
		return this.database.sql("select count(*) from (" + lines + " except all " + lines + ") as difference")
			.params(one, other)
			.query(Long.class)
			.single();
	}

	/**
	 * Writes an original out.
	 * @param id the case
	 * @param importId the import it came with
	 * @param part position of one of its sheets
	 * @param viewer who asks
	 * @param out where to
	 */
	@Transactional(readOnly = true)
	public void original(CaseId id, UUID importId, int part, Viewer viewer, OutputStream out) {
		this.files.copy(part(id, importId, part, viewer).fileId(), out);
	}

	@Transactional(readOnly = true)
	public LedgerImport.Part part(CaseId id, UUID importId, int part, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.imports.find(importId)
			.filter((found) -> found.caseId().equals(id))
			.map((found) -> found.part(part))
			.orElseThrow(() -> new CaseNotFoundException("import " + importId));
	}

	private static String select(LedgerKind kind) {
		return "select line_no, part, row_no, "
				+ kind.fields().stream().map(LedgerField::column).collect(Collectors.joining(", ")) + " from "
				+ kind.table();
	}

	private static LinePage.Entry entry(LedgerKind kind, UUID version, ResultSet row) throws SQLException {
		List<@Nullable Object> values = new ArrayList<>();
		for (LedgerField field : kind.fields()) {
			values.add(switch (field.type()) {
				case AMOUNT, DECIMAL, COUNT -> row.getBigDecimal(field.column());
				case DATE -> row.getObject(field.column(), LocalDate.class);
				default -> row.getString(field.column());
			});
		}
		return new LinePage.Entry(version, row.getInt("line_no"), row.getInt("part"), row.getInt("row_no"), values);
	}

	/**
	 * A figure before and after a new version.
	 *
	 * @param key its key
	 * @param name its name
	 * @param before what it was, null where it was not there
	 * @param after what it is, null where it is not there
	 */
	public record FigureChange(String key, String name, @Nullable String before, @Nullable String after) {
	}

}
