package org.jiping.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jiping.account.Viewer;
import org.jiping.check.CaseScreen;
import org.jiping.check.Severity;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through asset cards for those nobody answers for, and through projects for those
 * without a target.
 */
@Component
@Transactional(readOnly = true)
class CardScreen implements CaseScreen {

	private static final int NAMED = 5;

	private final LedgerVersions versions;

	private final CaseManagement cases;

	private final JdbcClient database;

	CardScreen(LedgerVersions versions, CaseManagement cases, JdbcClient database) {
		this.versions = versions;
		this.cases = cases;
		this.database = database;
	}

	@Override
	public List<Seen> screen(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		List<LedgerVersion> current = this.versions.current(id);
		List<Seen> seen = new ArrayList<>();
		for (LedgerVersion version : current) {
			if (version.kind().equals("cards")) {
				without(version, "coalesce(person, department)", "P-107", seen);
				without(version, "place", "P-108", seen);
			}
		}
		List<LedgerVersion> targets = current.stream().filter((each) -> each.kind().equals("targets")).toList();
		for (LedgerVersion version : current) {
			if (version.kind().equals("projects") && !targets.isEmpty()) {
				aimless(version, targets, seen);
			}
		}
		return seen;
	}

	private void without(LedgerVersion version, String what, String code, List<Seen> seen) {
		this.database
			.sql("select count(*) as cards, sum(value) as worth from asset_card where version_id = ? and coalesce("
					+ what + ", '') = ''")
			.params(version.id())
			.query((row) -> {
				if (row.getLong("cards") > 0) {
					BigDecimal worth = Objects.requireNonNull(row.getBigDecimal("worth"));
					seen.add(new Seen(code, Severity.WARNING,
							List.of(String.valueOf(row.getLong("cards")), Printed.withUnit(worth, Unit.YUAN)),
							"ledgers/" + version.id() + "/lines"));
				}
			});
	}

	private void aimless(LedgerVersion version, List<LedgerVersion> targets, List<Seen> seen) {
		List<String> names = this.database.sql("""
				select name from project_entry p where version_id = ? and not exists (select 1 from target_entry t
				where t.version_id = any (?) and position(p.name in t.name) > 0) order by line_no""")
			.params(version.id(), targets.stream().map(LedgerVersion::id).toArray(java.util.UUID[]::new))
			.query(String.class)
			.list();
		if (!names.isEmpty()) {
			seen.add(new Seen("P-109", Severity.WARNING,
					List.of(String.valueOf(names.size()),
							String.join("、", names.subList(0, Math.min(NAMED, names.size())))),
					"ledgers/" + version.id() + "/lines"));
		}
	}

}
