package org.jiping.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jiping.account.AccountManagement;
import org.jiping.account.AccountStatus;
import org.jiping.account.Role;
import org.jiping.account.User;
import org.jiping.audit.AuditTrail;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CasePart;
import org.jiping.report.ReportContent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is written down of the reviews.
 */
@Component
class ReviewRecords {

	private final JdbcClient database;

	private final AccountManagement accounts;

	private final Clock clock;

	ReviewRecords(JdbcClient database, AccountManagement accounts, Clock clock) {
		this.database = database;
		this.accounts = accounts;
		this.clock = clock;
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	Review read(CaseId id, boolean ratings) {
		UnaryOperator<String> names = this.accounts.names();
		List<Review.Round> rounds = rounds(id);
		return new Review(rounds.isEmpty() ? 0 : rounds.get(0).number(), rounds, signatures(id), returns(id),
				comments(id, names), copies(id), opinions(id, names), ratings ? acceptances(id, names) : List.of());
	}

	List<Review.Round> rounds(CaseId id) {
		return this.database.sql("select * from review_round where case_id = ? order by round_no desc")
			.params(id.value())
			.query((row, number) -> new Review.Round(row.getInt("round_no"),
					row.getTimestamp("handed_in_at").toInstant(), row.getString("handed_in_by"), row.getString("note"),
					row.getString("adopted"), row.getString("grade"), row.getString("content_sha256")))
			.list();
	}

	int round(CaseId id) {
		return this.database.sql("select coalesce(max(round_no), 0) from review_round where case_id = ?")
			.params(id.value())
			.query(Integer.class)
			.single();
	}

	Optional<List<String>> content(CaseId id, int round) {
		return this.database.sql("select content from review_round where case_id = ? and round_no = ?")
			.params(id.value(), round)
			.query(String.class)
			.optional()
			.map((text) -> text.lines().toList());
	}

	List<Review.Signature> signatures(CaseId id) {
		return this.database.sql("select * from review_signature where case_id = ? order by signed_at desc")
			.params(id.value())
			.query((row, number) -> new Review.Signature(row.getInt("round_no"), row.getString("step"),
					row.getString("username"), row.getString("name"), row.getString("opinion"),
					row.getTimestamp("signed_at").toInstant(), row.getString("content_sha256")))
			.list();
	}

	private List<Review.Return> returns(CaseId id) {
		return this.database.sql("select * from review_return where case_id = ? order by returned_at desc")
			.params(id.value())
			.query((row, number) -> new Review.Return(row.getInt("round_no"), row.getString("step"),
					row.getString("name"), row.getString("reason"), row.getTimestamp("returned_at").toInstant()))
			.list();
	}

	List<Review.Comment> comments(CaseId id, UnaryOperator<String> names) {
		Map<UUID, List<Review.Reply>> replies = new HashMap<>();
		this.database.sql("select * from review_reply where case_id = ? order by written_at")
			.params(id.value())
			.query((row) -> {
				replies.computeIfAbsent((UUID) row.getObject("comment_id"), (key) -> new ArrayList<>())
					.add(new Review.Reply(row.getString("body"), names.apply(row.getString("written_by")),
							row.getTimestamp("written_at").toInstant()));
			});
		return this.database.sql("""
				select * from review_comment where case_id = ? order by
				case status when 'OPEN' then 0 when 'ANSWERED' then 1 else 2 end, written_at desc""")
			.params(id.value())
			.query((row, number) -> {
				UUID key = (UUID) row.getObject("id");
				return new Review.Comment(key,
						new CasePart(CasePart.Kind.valueOf(row.getString("kind")), row.getString("part_key")),
						row.getString("title"), row.getString("body"),
						Review.Comment.Status.valueOf(row.getString("status")), row.getString("written_by"),
						names.apply(row.getString("written_by")), row.getTimestamp("written_at").toInstant(),
						replies.getOrDefault(key, List.of()));
			})
			.list();
	}

	/** How many comments are not settled. */
	long open(CaseId id) {
		return this.database.sql("select count(*) from review_comment where case_id = ? and status <> 'CLOSED'")
			.params(id.value())
			.query(Long.class)
			.single();
	}

	List<Review.Comment> comments(CaseId id) {
		return comments(id, this.accounts.names());
	}

	/**
	 * The comments that wait for somebody, of all cases at once.
	 * @param username who
	 * @return for each case with any, how many of their own were answered and how many of
	 * others are open
	 */
	Map<CaseId, Remarks> remarks(String username) {
		Map<CaseId, Remarks> remarks = new HashMap<>();
		this.database.sql("""
				select case_id, count(*) filter (where status = 'ANSWERED' and written_by = :who) as answered,
				count(*) filter (where status = 'OPEN' and written_by <> :who) as open
				from review_comment where status <> 'CLOSED' group by case_id""")
			.param("who", username)
			.query((row) -> {
				remarks.put(new CaseId((UUID) row.getObject("case_id")),
						new Remarks(row.getLong("answered"), row.getLong("open")));
			});
		return remarks;
	}

	List<Review.Copy> copies(CaseId id) {
		return this.database.sql("""
				select round_no, title, sent_at, due, pdf_sha256, finished_at, finished_by from department_copy
				where case_id = ? order by round_no desc""")
			.params(id.value())
			.query((row, number) -> new Review.Copy(row.getInt("round_no"), row.getString("title"),
					row.getTimestamp("sent_at").toInstant(), row.getDate("due").toLocalDate(),
					row.getString("pdf_sha256"), instant(row.getTimestamp("finished_at")),
					row.getString("finished_by")))
			.list();
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

	Optional<byte[]> copy(CaseId id, int round) {
		return this.database.sql("select pdf from department_copy where case_id = ? and round_no = ?")
			.params(id.value(), round)
			.query((row, number) -> Objects.requireNonNull(row.getBytes("pdf")))
			.optional();
	}

	List<Review.Opinion> opinions(CaseId id) {
		return opinions(id, this.accounts.names());
	}

	private List<Review.Opinion> opinions(CaseId id, UnaryOperator<String> names) {
		return this.database.sql("select * from department_opinion where case_id = ? order by given_at desc")
			.params(id.value())
			.query((row, number) -> {
				String decision = row.getString("decision");
				return new Review.Opinion((UUID) row.getObject("id"), row.getInt("round_no"), row.getString("body"),
						names.apply(row.getString("given_by")), row.getTimestamp("given_at").toInstant(),
						(decision != null) ? decision.equals("ACCEPTED") : null, row.getString("reason"),
						(row.getString("decided_by") != null) ? names.apply(row.getString("decided_by")) : null);
			})
			.list();
	}

	private List<Review.Acceptance> acceptances(CaseId id, UnaryOperator<String> names) {
		return this.database.sql("select * from acceptance where case_id = ? order by round_no desc")
			.params(id.value())
			.query((row, number) -> new Review.Acceptance(row.getInt("round_no"),
					Review.Rating.valueOf(row.getString("rating")), row.getString("remark"),
					names.apply(row.getString("accepted_by")), row.getTimestamp("accepted_at").toInstant()))
			.list();
	}

	Set<String> contributors(CaseId id) {
		return this.database.sql("select username from case_contributor where case_id = ?")
			.params(id.value())
			.query(String.class)
			.stream()
			.collect(Collectors.toSet());
	}

	void contributed(CaseId id, String username) {
		this.database.sql("insert into case_contributor (case_id, username) values (?, ?) on conflict do nothing")
			.params(id.value(), username)
			.update();
	}

	void handIn(CaseId id, int round, String note, ReportContent content, AuditTrail.Head head, String by) {
		this.database.sql("""
				insert into review_round (case_id, round_no, handed_in_at, handed_in_by, note, content, adopted, grade,
				content_sha256, record_seq, record_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id.value(), round, now(), by, note, String.join("\n", content.lines()), content.adopted(),
					content.grade(), content.sha256(), head.seq(), head.hash())
			.update();
	}

	void sign(CaseId id, int round, String step, String username, String opinion, String sha256) {
		this.database
			.sql("""
					insert into review_signature (id, case_id, round_no, step, username, name, opinion, signed_at, content_sha256)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID(), id.value(), round, step, username, this.accounts.nameOf(username), opinion,
					now(), sha256)
			.update();
	}

	void giveBack(CaseId id, int round, String step, String username, String reason) {
		this.database.sql("""
				insert into review_return (id, case_id, round_no, step, username, name, reason, returned_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID(), id.value(), round, step, username, this.accounts.nameOf(username), reason, now())
			.update();
	}

	void comment(CaseId id, CasePart part, String title, String body, String by, int round) {
		this.database
			.sql("""
					insert into review_comment (id, case_id, kind, part_key, title, body, status, written_by, written_at, round_no)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID(), id.value(), part.kind().name(), part.key(), title, body,
					Review.Comment.Status.OPEN.name(), by, now(), round)
			.update();
	}

	void reply(CaseId id, UUID comment, String body, String by) {
		this.database.sql(
				"insert into review_reply (id, comment_id, case_id, body, written_by, written_at) values (?, ?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), comment, id.value(), body, by, now())
			.update();
	}

	void status(UUID comment, Review.Comment.Status status) {
		this.database.sql("update review_comment set status = ? where id = ?").params(status.name(), comment).update();
	}

	void send(CaseId id, int round, String title, byte[] pdf, String sha256, LocalDate due) {
		this.database.sql("""
				insert into department_copy (case_id, round_no, sent_at, title, pdf, pdf_sha256, due)
				values (?, ?, ?, ?, ?, ?, ?)""").params(id.value(), round, now(), title, pdf, sha256, due).update();
	}

	void opine(CaseId id, int round, String body, String by) {
		this.database.sql("""
				insert into department_opinion (id, case_id, round_no, body, given_by, given_at)
				values (?, ?, ?, ?, ?, ?)""").params(UUID.randomUUID(), id.value(), round, body, by, now()).update();
	}

	void finish(CaseId id, int round, String by) {
		this.database.sql("""
				update department_copy set finished_at = ?, finished_by = ? where case_id = ? and round_no = ?
				and finished_at is null""").params(now(), by, id.value(), round).update();
	}

	boolean decide(CaseId id, UUID opinion, boolean accepted, String reason, String by) {
		return this.database.sql("""
				update department_opinion set decision = ?, reason = ?, decided_by = ?, decided_at = ?
				where id = ? and case_id = ? and decision is null""")
			.params(accepted ? "ACCEPTED" : "REFUSED", reason, by, now(), opinion, id.value())
			.update() == 1;
	}

	void accept(CaseId id, int round, Review.Rating rating, String remark, String by) {
		this.database.sql("""
				insert into acceptance (case_id, round_no, rating, remark, accepted_by, accepted_at)
				values (?, ?, ?, ?, ?, ?)""").params(id.value(), round, rating.name(), remark, by, now()).update();
	}

	List<String> stock(String username) {
		return this.database.sql("select body from stock_opinion where username = ? order by body")
			.params(username)
			.query(String.class)
			.list();
	}

	void keepStock(String username, String body) {
		this.database.sql("insert into stock_opinion (id, username, body) values (?, ?, ?) on conflict do nothing")
			.params(UUID.randomUUID(), username, body)
			.update();
	}

	void dropStock(String username, String body) {
		this.database.sql("delete from stock_opinion where username = ? and body = ?").params(username, body).update();
	}

	/**
	 * What somebody was who can no longer sign in.
	 * @param username who
	 * @return their role, nothing if they still can
	 */
	Optional<Role> gone(String username) {
		return this.accounts.find(username).filter((user) -> user.status() != AccountStatus.ACTIVE).map(User::role);
	}

	/**
	 * Comments that wait for somebody.
	 *
	 * @param answered how many of their own were answered
	 * @param open how many of others are open
	 */
	record Remarks(long answered, long open) {
	}

}
