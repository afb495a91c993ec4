package org.jiping.check;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jiping.account.NotAllowedException;
import org.jiping.account.Viewer;
import org.jiping.measure.MeasureCatalogue;
import org.jiping.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The checks of an edition: the built-in ones it did not switch off, and its own.
 */
@Service
@Transactional
public class EditionChecks {

	private final CrossChecks builtIn;

	private final MeasureCatalogue catalogue;

	private final JdbcClient database;

	private final Clock clock;

	EditionChecks(CrossChecks builtIn, MeasureCatalogue catalogue, JdbcClient database, Clock clock) {
		this.builtIn = builtIn;
		this.catalogue = catalogue;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * The checks cases of an edition are held to.
	 * @param edition the edition
	 * @return the checks, its own last
	 */
	@Transactional(readOnly = true)
	public List<CrossCheck> of(UUID edition) {
		Set<String> off = switchedOff(edition);
		List<CrossCheck> checks = new ArrayList<>(
				this.builtIn.all().stream().filter((check) -> !off.contains(check.key())).toList());
		checks.addAll(own(edition));
		return checks;
	}

	/**
	 * Keys of the built-in checks an edition switched off.
	 * @param edition the edition
	 * @return the keys
	 */
	@Transactional(readOnly = true)
	public Set<String> switchedOff(UUID edition) {
		return new HashSet<>(
				this.database.sql("select check_key from edition_check where edition_id = ? and switched_off")
					.params(edition)
					.query(String.class)
					.list());
	}

	/**
	 * The edition's own checks.
	 * @param edition the edition
	 * @return the checks by key
	 */
	@Transactional(readOnly = true)
	public List<CrossCheck> own(UUID edition) {
		return this.database.sql("""
				select check_key, title, left_side, operator, right_side, tolerance, severity from edition_check
				where edition_id = ? and not switched_off order by check_key""")
			.params(edition)
			.query((row, number) -> {
				String title = row.getString("title");
				BigDecimal tolerance = row.getBigDecimal("tolerance");
				return new CrossCheck(row.getString("check_key"), title, title, row.getString("left_side"),
						CrossCheck.Operator.valueOf(row.getString("operator")), row.getString("right_side"), tolerance,
						Severity.valueOf(row.getString("severity")), null);
			})
			.list();
	}

	/**
	 * The built-in checks.
	 * @return the checks
	 */
	public List<CrossCheck> builtIn() {
		return this.builtIn.all();
	}

	/**
	 * Keeps a check of an edition in place of its own one of the same key.
	 * @param edition the edition
	 * @param typed the check
	 * @param viewer who wants it; {@link NotAllowedException} unless they keep editions
	 * @return what is wrong with it; none if it was kept
	 */
	public List<Problem> keep(UUID edition, CheckDefinition typed, Viewer viewer) {
		allow(viewer);
		List<Problem> problems = new ArrayList<>(typed.problems(this.catalogue));
		if (this.builtIn.all().stream().anyMatch((check) -> check.key().equals(typed.key()))) {
			problems.add(new Problem(CheckProblem.KEY, new org.jiping.problem.Location(null, null, null), typed.key(),
					List.of()));
		}
		if (!problems.isEmpty()) {
			return problems;
		}
		CrossCheck check = typed.check();
		remove(edition, check.key(), viewer);
		this.database.sql("""
				insert into edition_check (edition_id, check_key, switched_off, title, left_side, operator, right_side,
				tolerance, severity, changed_at, changed_by) values (?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(edition, check.key(), check.title(), check.left(), check.operator().name(), check.right(),
					check.tolerance(), check.severity().name(), Timestamp.from(this.clock.instant()), viewer.username())
			.update();
		return List.of();
	}

	/**
	 * Takes an edition's own check away, or switches a built-in one on again.
	 * @param edition the edition
	 * @param key the check
	 * @param viewer who wants it
	 */
	public void remove(UUID edition, String key, Viewer viewer) {
		allow(viewer);
		this.database.sql("delete from edition_check where edition_id = ? and check_key = ?")
			.params(edition, key)
			.update();
	}

	/**
	 * Switches a built-in check off for an edition.
	 * @param edition the edition
	 * @param key the check; one that is none changes nothing
	 * @param viewer who wants it
	 */
	public void switchOff(UUID edition, String key, Viewer viewer) {
		allow(viewer);
		if (this.builtIn.all().stream().anyMatch((check) -> check.key().equals(key))) {
			this.database.sql("""
					insert into edition_check (edition_id, check_key, switched_off, changed_at, changed_by)
					values (?, ?, true, ?, ?) on conflict do nothing""")
				.params(edition, key, Timestamp.from(this.clock.instant()), viewer.username())
				.update();
		}
	}

	private static void allow(Viewer viewer) {
		if (!viewer.mayKeepEditions()) {
			throw new NotAllowedException("keep checks");
		}
	}

}
