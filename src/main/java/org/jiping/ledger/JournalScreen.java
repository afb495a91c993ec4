package org.jiping.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jiping.account.Viewer;
import org.jiping.check.CaseScreen;
import org.jiping.check.Severity;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.quantity.Printed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through payments for what auditors look for: the same payment twice, payments
 * just under a limit, one payee taking most, spending after the year, a rush in December,
 * first digits that do not fall as amounts usually do.
 */
@Component
@Transactional(readOnly = true)
class JournalScreen implements CaseScreen {

	private static final String KIND = "journal";

	/** Limits above which other procedures apply, in 元. */
	private static final List<Integer> LIMITS = List.of(100_000, 200_000, 500_000, 1_000_000);

	private static final int SHOWN = 20;

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private static final BigDecimal QUARTER = new BigDecimal("0.25");

	/** Shares of the first digits 1 to 9 of amounts that grow by themselves (Benford). */
	private static final List<BigDecimal> FIRST_DIGITS = List
		.of("0.301", "0.176", "0.125", "0.097", "0.079", "0.067", "0.058", "0.051", "0.046")
		.stream()
		.map(BigDecimal::new)
		.toList();

	/** A mean deviation above this is called nonconformity (Nigrini). */
	private static final BigDecimal DEVIATION = new BigDecimal("0.015");

	private static final long FEW = 500;

	private final LedgerVersions versions;

	private final CaseManagement cases;

	private final JdbcClient database;

	JournalScreen(LedgerVersions versions, CaseManagement cases, JdbcClient database) {
		this.versions = versions;
		this.cases = cases;
		this.database = database;
	}

	@Override
	public List<Seen> screen(CaseId id, Viewer viewer) {
		LocalDate end = LocalDate.of(this.cases.read(id, viewer).fiscalYear().value(), 12, 31);
		List<Seen> seen = new ArrayList<>();
		for (LedgerVersion version : this.versions.current(id)) {
			if (version.kind().equals(KIND)) {
				twice(version, seen);
				underLimits(version, seen);
				payee(version, seen);
				after(version, end, seen);
				december(version, seen);
				digits(version, seen);
			}
		}
		return seen;
	}

	private void twice(LedgerVersion version, List<Seen> seen) {
		this.database.sql("""
				select day, payee, amount, count(*) as times from journal_line
				where version_id = ? and payee is not null and amount > 0 and counted = 'yes'
				group by day, payee, amount, summary having count(*) > 1
				order by amount * count(*) desc limit ?""").params(version.id(), SHOWN).query((row) -> {
			seen.add(new Seen(
					"P-101", Severity.WARNING, List.of(row.getString("day"), row.getString("payee"),
							Printed.yuan(row.getBigDecimal("amount")), row.getString("times")),
					lines(version.id(), row.getString("payee"))));
		});
	}

	private void underLimits(LedgerVersion version, List<Seen> seen) {
		for (int limit : LIMITS) {
			this.database.sql("""
					select payee, month, count(*) as times, sum(amount) as amount from journal_line
					where version_id = ? and payee is not null and amount >= ? and amount < ? and counted = 'yes'
					group by payee, month having count(*) > 1 order by sum(amount) desc limit ?""")
				.params(version.id(), BigDecimal.valueOf(limit).multiply(new BigDecimal("0.95")), limit, SHOWN)
				.query((row) -> {
					seen.add(new Seen("P-102", Severity.WARNING,
							List.of(row.getString("payee"), row.getString("month"), row.getString("times"),
									Printed.yuan(BigDecimal.valueOf(limit)), Printed.yuan(row.getBigDecimal("amount"))),
							lines(version.id(), row.getString("payee"))));
				});
		}
	}

	private void payee(LedgerVersion version, List<Seen> seen) {
		this.database.sql("""
				select payee, sum(amount) as amount, sum(sum(amount)) over () as whole from journal_line
				where version_id = ? and payee is not null and nature = 'project' and counted = 'yes'
				group by payee order by sum(amount) desc limit 1""").params(version.id()).query((row) -> {
			BigDecimal whole = row.getBigDecimal("whole");
			BigDecimal amount = row.getBigDecimal("amount");
			if (whole.signum() > 0 && amount.compareTo(whole.multiply(HALF)) > 0) {
				seen.add(new Seen("P-103", Severity.NOTE,
						List.of(row.getString("payee"), Printed.yuan(amount),
								Printed.percent(amount.divide(whole, 6, RoundingMode.HALF_UP))),
						lines(version.id(), row.getString("payee"))));
			}
		});
	}

	private void after(LedgerVersion version, LocalDate end, List<Seen> seen) {
		this.database
			.sql("select count(*) as lines, sum(amount) as amount from journal_line where version_id = ? and day > ?")
			.params(version.id(), end)
			.query((row) -> {
				if (row.getLong("lines") > 0) {
					seen.add(new Seen("P-104", Severity.WARNING,
							List.of(row.getString("lines"), Printed.yuan(row.getBigDecimal("amount")), end.toString()),
							"ledgers/" + version.id() + "/lines?sort=day&desc="));
				}
			});
	}

	private void december(LedgerVersion version, List<Seen> seen) {
		this.database.sql("""
				select coalesce(sum(amount) filter (where month = 12), 0) as late, coalesce(sum(amount), 0) as whole
				from journal_summary where version_id = ? and counted = 'yes'""").params(version.id()).query((row) -> {
			BigDecimal late = row.getBigDecimal("late");
			BigDecimal whole = row.getBigDecimal("whole");
			if (whole.signum() > 0 && late.compareTo(whole.multiply(QUARTER)) > 0) {
				seen.add(new Seen("P-105", Severity.NOTE,
						List.of(Printed.yuan(late), Printed.percent(late.divide(whole, 6, RoundingMode.HALF_UP))),
						"ledgers/" + version.id() + "/lines?from=12&to=12"));
			}
		});
	}

	private void digits(LedgerVersion version, List<Seen> seen) {
		long[] times = new long[10];
		this.database.sql("""
				select left(ltrim(amount::text, '0.'), 1) as digit, count(*) as times from journal_line
				where version_id = ? and amount > 0 group by 1""").params(version.id()).query((row) -> {
			String digit = row.getString("digit");
			if (digit != null && digit.matches("[1-9]")) {
				times[Integer.parseInt(digit)] = row.getLong("times");
			}
		});
		long all = 0;
		for (long each : times) {
			all += each;
		}
		if (all < FEW) {
			return;
		}
		BigDecimal apart = BigDecimal.ZERO;
		for (int digit = 1; digit <= 9; digit++) {
			BigDecimal share = BigDecimal.valueOf(times[digit])
				.divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP);
			apart = apart.add(share.subtract(FIRST_DIGITS.get(digit - 1)).abs());
		}
		BigDecimal mean = apart.divide(BigDecimal.valueOf(9), 4, RoundingMode.HALF_UP);
		if (mean.compareTo(DEVIATION) > 0) {
			seen.add(new Seen("P-106", Severity.NOTE, List.of(mean.toPlainString(), DEVIATION.toPlainString()),
					"pivot"));
		}
	}

	private static String lines(UUID version, String payee) {
		return "ledgers/" + version + "/lines?f.payee=" + URLEncoder.encode(payee, StandardCharsets.UTF_8);
	}

}
