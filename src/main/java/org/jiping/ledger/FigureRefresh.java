package org.jiping.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes the figures of present ledgers anew after their definitions changed with a new
 * release; lines and summaries stay as they are.
 */
@Component
public class FigureRefresh {

	private static final Logger LOG = LoggerFactory.getLogger(FigureRefresh.class);

	private final LedgerKinds kinds;

	private final FigureComputation figures;

	private final ImportRecords imports;

	private final JdbcClient database;

	FigureRefresh(LedgerKinds kinds, FigureComputation figures, ImportRecords imports, JdbcClient database) {
		this.kinds = kinds;
		this.figures = figures;
		this.imports = imports;
		this.database = database;
	}

	/**
	 * Brings the figures of every present ledger up to the definitions in use.
	 * @return how many ledgers were computed anew
	 */
	@Transactional
	public int refresh() {
		var outdated = this.database.sql("""
				select id, case_id, kind, label, import_id from ledger_version
				where replaced_at is null and figures_by <> ?""")
			.params(this.kinds.fingerprint())
			.query((row, number) -> new Outdated(row.getObject("id", UUID.class), CaseId.of(row.getString("case_id")),
					row.getString("kind"), row.getString("label"), row.getObject("import_id", UUID.class)))
			.list();
		for (Outdated each : outdated) {
			this.kinds.find(each.kind()).ifPresent((kind) -> {
				Set<String> mapped = new HashSet<>();
				this.imports.find(each.importId())
					.ifPresent((found) -> found.parts()
						.stream()
						.filter((part) -> each.kind().equals(part.mapping().kind())
								&& each.label().equals(part.mapping().label()))
						.forEach((part) -> mapped.addAll(part.mapping().columns().keySet())));
				this.figures.again(each.caseId(), kind, each.id(), each.label(), mapped);
				this.database.sql("update ledger_version set figures_by = ? where id = ?")
					.params(this.kinds.fingerprint(), each.id())
					.update();
			});
		}
		if (!outdated.isEmpty()) {
			LOG.info("Computed the figures of {} ledgers anew.", outdated.size());
		}
		return outdated.size();
	}

	private record Outdated(UUID id, CaseId caseId, String kind, String label, UUID importId) {
	}

}
