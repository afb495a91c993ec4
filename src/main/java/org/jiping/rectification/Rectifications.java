package org.jiping.rectification;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.jiping.finding.Finding;
import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All that has to be put right.
 */
@Component
class Rectifications {

	private static final String ALL = """
			select r.*, d.name as department, c.fiscal_year from rectification r
			join department d on d.id = r.department_id join evaluation_case c on c.id = r.case_id
			""";

	private final JdbcClient database;

	Rectifications(JdbcClient database) {
		this.database = database;
	}

	void open(CaseId id, int report, UUID department, Finding finding, LocalDate due, Instant at) {
		this.database.sql("""
				insert into rectification (id, case_id, report_no, finding_no, department_id, title, problem, basis,
				amount, indicators, recommendation, status, due, issued_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID(), id.value(), report, finding.number(), department, finding.title(),
					finding.content(), finding.basis(), (finding.amount() != null) ? finding.amount().yuan() : null,
					finding.indicators(), finding.recommendation(), RectificationStatus.OPEN.name(), Date.valueOf(due),
					Timestamp.from(at))
			.update();
	}

	/** A report issued again takes the place of the one before; what is done stays. */
	void cancelBefore(CaseId id, int report, String why) {
		this.database
			.sql("update rectification set status = 'CANCELLED', recheck = ? where case_id = ? and report_no < ? "
					+ "and status in ('OPEN', 'PLANNED')")
			.params(why, id.value(), report)
			.update();
	}

	Optional<Rectification> find(UUID item) {
		return this.database.sql(ALL + "where r.id = ?").params(item).query(Rectifications::item).optional();
	}

	List<Rectification> ofCase(CaseId id) {
		return this.database.sql(ALL + "where r.case_id = ? order by r.report_no desc, r.finding_no")
			.params(id.value())
			.query(Rectifications::item)
			.list();
	}

	List<Rectification> ofDepartment(UUID department) {
		return this.database.sql(ALL + "where r.department_id = ? order by c.fiscal_year desc, r.due, r.finding_no")
			.params(department)
			.query(Rectifications::item)
			.list();
	}

	List<Rectification> all() {
		return this.database.sql(ALL + "order by r.due, d.name, r.finding_no").query(Rectifications::item).list();
	}

	/** Open ones whose day is over and of which nobody was reminded since a moment. */
	List<Rectification> overdue(LocalDate today, Instant since) {
		return this.database.sql(ALL
				+ "where r.status in ('OPEN', 'PLANNED') and r.due < ? and (r.reminded_at is null or r.reminded_at < ?)")
			.params(Date.valueOf(today), Timestamp.from(since))
			.query(Rectifications::item)
			.list();
	}

	/**
	 * The state of an item, which stays until the transaction ends.
	 * @param item which one
	 * @return its state
	 */
	RectificationStatus locked(UUID item) {
		return RectificationStatus.valueOf(this.database.sql("select status from rectification where id = ? for update")
			.params(item)
			.query(String.class)
			.single());
	}

	void reminded(UUID item, Instant at) {
		this.database.sql("update rectification set reminded_at = ? where id = ?")
			.params(Timestamp.from(at), item)
			.update();
	}

	void plan(UUID item, String measures, String responsible) {
		this.database.sql("update rectification set status = 'PLANNED', measures = ?, responsible = ? where id = ?")
			.params(measures, responsible, item)
			.update();
	}

	void claim(UUID item, String done, String by, Instant at) {
		this.database.sql("update rectification set status = 'DONE', done = ?, done_by = ?, done_at = ? where id = ?")
			.params(done, by, Timestamp.from(at), item)
			.update();
	}

	void recheck(UUID item, RectificationStatus status, String said, String by, Instant at) {
		this.database
			.sql("update rectification set status = ?, recheck = ?, rechecked_by = ?, rechecked_at = ? where id = ?")
			.params(status.name(), said, by, Timestamp.from(at), item)
			.update();
	}

	void due(UUID item, LocalDate due) {
		this.database.sql("update rectification set due = ?, reminded_at = null where id = ?")
			.params(Date.valueOf(due), item)
			.update();
	}

	private static Rectification item(ResultSet row, int number) throws SQLException {
		BigDecimal amount = row.getBigDecimal("amount");
		return new Rectification((UUID) row.getObject("id"), new CaseId((UUID) row.getObject("case_id")),
				row.getInt("report_no"), row.getLong("finding_no"), (UUID) row.getObject("department_id"),
				row.getString("department"), row.getInt("fiscal_year"), row.getString("title"),
				row.getString("problem"), row.getString("basis"), (amount != null) ? new Amount(amount) : null,
				row.getString("indicators"), row.getString("recommendation"),
				RectificationStatus.valueOf(row.getString("status")), row.getDate("due").toLocalDate(),
				row.getString("measures"), row.getString("responsible"), row.getString("done"),
				instant(row.getTimestamp("done_at")), row.getString("recheck"),
				instant(row.getTimestamp("rechecked_at")));
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

}
