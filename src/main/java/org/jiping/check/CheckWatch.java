package org.jiping.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jiping.account.AccountManagement;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseChanged;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.notice.NoticeManagement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the checks of a case at every change, in the transaction of the change, and keeps
 * which began to fail by it and which hold again.
 */
@Service
@Transactional
public class CheckWatch {

	private static final int SHOWN = 100;

	private final CheckManagement checks;

	private final CaseManagement cases;

	private final NoticeManagement notices;

	private final AccountManagement accounts;

	private final JdbcClient database;

	private final Clock clock;

	CheckWatch(CheckManagement checks, CaseManagement cases, NoticeManagement notices, AccountManagement accounts,
			JdbcClient database, Clock clock) {
		this.checks = checks;
		this.cases = cases;
		this.notices = notices;
		this.accounts = accounts;
		this.database = database;
		this.clock = clock;
	}

	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void changed(CaseChanged changed) {
		note(this.cases.get(changed.id()), changed.by());
	}

	private void note(EvaluationCase about, String by) {
		boolean known = this.database.sql("delete from check_unwatched where case_id = ?")
			.params(about.id().value())
			.update() == 0;
		Map<String, String> before = new HashMap<>();
		this.database.sql("select check_key, about from check_failure where case_id = ? and ended_at is null")
			.params(about.id().value())
			.query((row) -> {
				before.put(row.getString("check_key"), row.getString("about"));
			});
		Timestamp at = Timestamp.from(this.clock.instant());
		List<CheckResult> began = new ArrayList<>();
		for (CheckResult result : this.checks.bare(about)) {
			if (result.state() != CheckResult.State.FAIL) {
				continue;
			}
			String sides = before.remove(result.check().key());
			if (sides == null) {
				this.database
					.sql("insert into check_failure (case_id, check_key, title, severity, about, began_at, began_by) "
							+ "values (?, ?, ?, ?, ?, ?, ?)")
					.params(about.id().value(), result.check().key(), result.check().title(),
							result.check().severity().name(), result.about(), at, known ? by : null)
					.update();
				began.add(result);
			}
			else if (!sides.equals(result.about())) {
				this.database
					.sql("update check_failure set about = ?, severity = ? where case_id = ? and check_key = ? "
							+ "and ended_at is null")
					.params(result.about(), result.check().severity().name(), about.id().value(), result.check().key())
					.update();
			}
		}
		before.keySet()
			.forEach((key) -> this.database
				.sql("update check_failure set ended_at = ?, ended_by = ? where case_id = ? and check_key = ? "
						+ "and ended_at is null")
				.params(at, by, about.id().value(), key)
				.update());
		if (known) {
			tell(about, by, began);
		}
	}

	/**
	 * Who made the change sees it on the page; the others who work on the case do not.
	 */
	private void tell(EvaluationCase about, String by, List<CheckResult> began) {
		List<CheckResult> blocking = began.stream()
			.filter((result) -> result.check().severity() == Severity.BLOCKING)
			.toList();
		if (!blocking.isEmpty()) {
			this.notices.tellOnce((user) -> !user.username().equals(by) && CheckTodos.concerns(about, user.viewer()),
					"check.notice.began",
					List.of(about.department().name(), String.valueOf(about.fiscalYear().value()),
							blocking.get(0).check().title(), String.valueOf(blocking.size()), this.accounts.nameOf(by)),
					"/cases/" + about.id() + "/checks");
		}
	}

	/**
	 * Since when checks of a case fail.
	 * @param id the case
	 * @param viewer who asks
	 * @return what was noted at the last change, by key of the check
	 */
	@Transactional(readOnly = true)
	public Map<String, Failure> failing(CaseId id, Viewer viewer) {
		return this.database.sql("select * from check_failure where case_id = ? and ended_at is null")
			.params(this.cases.read(id, viewer).id().value())
			.query(this::failure)
			.list()
			.stream()
			.collect(Collectors.toMap(Failure::key, Function.identity()));
	}

	/**
	 * What failed and holds again.
	 * @param id the case
	 * @param viewer who asks
	 * @return at most a hundred, the last to hold again first
	 */
	@Transactional(readOnly = true)
	public List<Failure> ended(CaseId id, Viewer viewer) {
		return this.database
			.sql("select * from check_failure where case_id = ? and ended_at is not null "
					+ "order by ended_at desc, check_key limit " + SHOWN)
			.params(this.cases.read(id, viewer).id().value())
			.query(this::failure)
			.list();
	}

	private Failure failure(ResultSet row, int number) throws SQLException {
		Timestamp ended = row.getTimestamp("ended_at");
		return new Failure(row.getString("check_key"), row.getString("title"), row.getTimestamp("began_at").toInstant(),
				name(row.getString("began_by")), (ended != null) ? ended.toInstant() : null,
				name(row.getString("ended_by")));
	}

	private @Nullable String name(@Nullable String username) {
		return (username != null) ? this.accounts.nameOf(username) : null;
	}

	/**
	 * A time in which a check failed.
	 *
	 * @param key the check
	 * @param title what it says
	 * @param beganAt when it began to fail
	 * @param beganBy whose change it was, null if it failed before anybody watched
	 * @param endedAt when it held again, or was no more; null while it fails
	 * @param endedBy whose change that was
	 */
	public record Failure(String key, String title, Instant beganAt, @Nullable String beganBy,
			@Nullable Instant endedAt, @Nullable String endedBy) {
	}

}
