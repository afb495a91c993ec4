package org.jiping.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the record, adds what was seen or attempted to it, and verifies that nothing in
 * it was changed: every entry carries the hash of the one before.
 */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

	/** What comes before the first entry. */
	static final String BEGINNING = "0".repeat(64);

	/** Entries in memory at a time while the chain is checked. */
	private static final int FETCHED = 2000;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final String COLUMNS = "seq, at, who, address, request, action, subject, subject_key, case_id, "
			+ "old_values::text as old_text, new_values::text as new_text, previous_hash, hash, "
			+ "to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US') as at_text";

	private final JdbcClient database;

	private final CaseManagement cases;

	private final List<HistoryRoom> rooms;

	AuditTrail(JdbcClient database, CaseManagement cases, List<HistoryRoom> rooms) {
		this.database = database;
		this.cases = cases;
		this.rooms = rooms;
	}

	/**
	 * Notes what changes no row: that something was seen, taken away or refused.
	 * @param actor who
	 * @param action what they did
	 * @param subject what they did it to
	 * @param key which one
	 * @param caseId the case it belongs to, null for none
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void note(Actor actor, Action action, String subject, String key, @Nullable UUID caseId) {
		this.database.sql("""
				insert into audit_entry (who, address, request, action, subject, subject_key, case_id)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(actor.who(), actor.address(), actor.request(), action.name(), subject, key, caseId)
			.update();
	}

	/**
	 * Searches the record.
	 * @param query what for
	 * @param viewer who asks; {@link NotAllowedException} unless they may inspect
	 * @return the entries, newest first
	 */
	public List<Entry> search(Query query, Viewer viewer) {
		must(viewer);
		return find(query);
	}

	/**
	 * The record of one case; from where somebody acted is seen by the bureau's side
	 * only.
	 * @param id the case
	 * @param subjects what of it, empty for everything
	 * @param text words that stand in it, empty for any
	 * @param page which page of {@link Query#SIZE}, from 0
	 * @param viewer who asks
	 * @return the entries, newest first
	 */
	public List<Entry> of(CaseId id, List<String> subjects, String text, int page, Viewer viewer) {
		this.cases.read(id, viewer);
		return find(new Query("", "", subjects, id.value(), text, null, null, page)).stream()
			.filter((entry) -> viewer.seesRatings() || !entry.subject().equals(Entry.RATING))
			.map((entry) -> shown(entry, viewer))
			.toList();
	}

	/**
	 * The whole record of one case.
	 * @param id the case
	 * @param page which page of {@link Query#SIZE}, from 0
	 * @param viewer who asks
	 * @return the entries, newest first
	 */
	public List<Entry> of(CaseId id, int page, Viewer viewer) {
		return of(id, List.of(), "", page, viewer);
	}

	private static Entry shown(Entry entry, Viewer viewer) {
		boolean whole = viewer.seesEveryAgency() || viewer.role().side() == Role.Side.SYSTEM;
		return whole ? entry : entry.withoutAddress();
	}

	/**
	 * A thing with a history of its own.
	 * @param kind what kind of thing
	 * @param key which one
	 * @param viewer who asks; to somebody who may not see it, it does not exist
	 * @return the thing
	 */
	public HistoryRoom.Thing thing(String kind, String key, Viewer viewer) {
		return this.rooms.stream()
			.filter((room) -> room.kind().equals(kind))
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("history of " + kind))
			.thing(key, viewer);
	}

	/**
	 * The record of a thing.
	 * @param thing the thing, as its room showed it to this viewer
	 * @param page which page of {@link Query#SIZE}, from 0
	 * @param viewer who asks
	 * @return the entries, newest first
	 */
	public List<Entry> of(HistoryRoom.Thing thing, int page, Viewer viewer) {
		if (thing.rows().isEmpty()) {
			return List.of();
		}
		List<Object> values = new ArrayList<>();
		List<String> conditions = new ArrayList<>();
		thing.rows().forEach((rows) -> {
			values.add(rows.table());
			conditions.add("subject = ? and (" + rows.keys().stream().map((key) -> {
				values.add(key);
				values.add(key + " %");
				return "subject_key = ? or subject_key like ?";
			}).collect(Collectors.joining(" or ")) + ")");
		});
		values.add(Query.SIZE);
		values.add(page * Query.SIZE);
		return this.database
			.sql("select " + COLUMNS + " from audit_entry where hash is not null and ("
					+ String.join(" or ", conditions) + ") order by seq desc limit ? offset ?")
			.params(values)
			.query(AuditTrail::entry)
			.stream()
			.map((entry) -> shown(entry, viewer))
			.toList();
	}

	private List<Entry> find(Query query) {
		List<Object> values = new ArrayList<>();
		StringBuilder sql = new StringBuilder("select " + COLUMNS + " from audit_entry where hash is not null");
		where(sql, values, "who = ?", query.who());
		where(sql, values, "action = ?", query.action());
		if (!query.subjects().isEmpty()) {
			sql.append(" and subject in (").append("?, ".repeat(query.subjects().size() - 1)).append("?)");
			values.addAll(query.subjects());
		}
		where(sql, values, "case_id = ?", query.caseId());
		where(sql, values, "at >= ?", (query.from() != null) ? Timestamp.from(query.from()) : null);
		where(sql, values, "at < ?", (query.until() != null) ? Timestamp.from(query.until()) : null);
		if (!query.text().isEmpty()) {
			sql.append(" and position(lower(?) in lower(concat_ws(' ', subject_key, request, old_values::text, "
					+ "new_values::text))) > 0");
			values.add(query.text());
		}
		sql.append(" order by seq desc limit ? offset ?");
		values.add(Query.SIZE);
		values.add(query.page() * Query.SIZE);
		return this.database.sql(sql.toString()).params(values).query(AuditTrail::entry).list();
	}

	private static void where(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
		if (value != null && !value.equals("")) {
			sql.append(" and ").append(condition);
			values.add(value);
		}
	}

	/**
	 * Checks the chain for somebody.
	 * @param viewer who asks; {@link NotAllowedException} unless they may inspect
	 * @return how far it holds
	 */
	public Verification verify(Viewer viewer) {
		must(viewer);
		return verify();
	}

	/**
	 * Checks the chain from its beginning to its end.
	 * @return how far it holds
	 */
	public Verification verify() {
		AtomicReference<String> last = new AtomicReference<>(BEGINNING);
		AtomicReference<@Nullable Long> broken = new AtomicReference<>();
		long[] count = new long[1];
		try (Stream<Entry> entries = this.database
			.sql("select " + COLUMNS + " from audit_entry where hash is not null order by seq")
			.withFetchSize(FETCHED)
			.query(AuditTrail::entry)
			.stream()) {
			entries.takeWhile((entry) -> broken.get() == null).forEach((entry) -> {
				boolean holds = entry.seq() == count[0] + 1 && last.get().equals(entry.previousHash())
						&& entry.hash().equals(entry.computeHash());
				if (holds) {
					count[0]++;
					last.set(entry.hash());
				}
				else {
					broken.set(entry.seq());
				}
			});
		}
		Head head = head();
		if (broken.get() == null && !(head.seq() == count[0] && head.hash().equals(last.get()))) {
			broken.set(count[0] + 1);
		}
		return new Verification(count[0], broken.get(), last.get());
	}

	/**
	 * The end of the chain, to be kept elsewhere: what was once its end proves later that
	 * nothing before it was taken away.
	 * @return number and hash of the last entry
	 */
	public Head head() {
		return this.database.sql("select seq, hash from audit_head")
			.query((row, number) -> new Head(row.getLong("seq"), Objects.requireNonNull(row.getString("hash"))))
			.single();
	}

	/**
	 * The people and subjects on record, to search by.
	 * @param viewer who asks
	 * @return the names of tables and things
	 */
	public List<String> subjects(Viewer viewer) {
		must(viewer);
		return this.database.sql("""
				with recursive found as (
					(select subject from audit_entry order by subject limit 1)
					union all
					select (select subject from audit_entry where subject > found.subject order by subject limit 1)
					from found where found.subject is not null)
				select subject from found where subject is not null""").query(String.class).list();
	}

	private static void must(Viewer viewer) {
		if (!viewer.mayInspect()) {
			throw new NotAllowedException("inspect the record");
		}
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getLong("seq"), row.getTimestamp("at").toInstant(), text(row, "at_text"), text(row, "who"),
				text(row, "address"), text(row, "request"), text(row, "action"), text(row, "subject"),
				text(row, "subject_key"), (UUID) row.getObject("case_id"), text(row, "old_text"), text(row, "new_text"),
				text(row, "previous_hash"), text(row, "hash"));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNullElse(row.getString(column), "");
	}

	/**
	 * What changes no row and is on record all the same.
	 */
	public enum Action {

		/** A report was looked at. */
		VIEW,
		/** A file was taken away. */
		DOWNLOAD,
		/** Somebody signed in. */
		SIGN_IN,
		/** Somebody failed to sign in. */
		SIGN_IN_FAILED,
		/** Somebody signed out. */
		SIGN_OUT,
		/** Somebody asked for what is not theirs. */
		REFUSED

	}

	/**
	 * What is searched for.
	 *
	 * @param who the name somebody signed in with, empty for anybody
	 * @param action what was done, empty for anything
	 * @param subjects what it was done to, empty for anything
	 * @param caseId the case, null for any
	 * @param text words that stand in it, empty for any
	 * @param from from when, null for the beginning
	 * @param until before when, null for now
	 * @param page which page, from 0
	 */
	public record Query(String who, String action, List<String> subjects, @Nullable UUID caseId, String text,
			@Nullable Instant from, @Nullable Instant until, int page) {

		/** Entries of a page. */
		public static final int SIZE = 100;

	}

	/**
	 * An entry.
	 *
	 * @param seq its place in the chain
	 * @param at when
	 * @param atText when, as it is hashed
	 * @param who the name somebody signed in with
	 * @param address from where
	 * @param request what was asked for
	 * @param action what was done
	 * @param subject what it was done to
	 * @param key which one
	 * @param caseId the case, null for none
	 * @param oldText what it was, as JSON, empty for nothing
	 * @param newText what it is, as JSON, empty for nothing
	 * @param previousHash hash of the entry before
	 * @param hash its own
	 */
	public record Entry(long seq, Instant at, String atText, String who, String address, String request, String action,
			String subject, String key, @Nullable UUID caseId, String oldText, String newText, String previousHash,
			String hash) {

		/** How the database writes a moment. */
		private static final Pattern MOMENT = Pattern
			.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d:\\d\\d");

		private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

		/** What an agency never sees of its own case. */
		static final String RATING = "acceptance";

		Entry withoutAddress() {
			return new Entry(this.seq, this.at, this.atText, this.who, "", this.request, this.action, this.subject,
					this.key, this.caseId, this.oldText, this.newText, this.previousHash, this.hash);
		}

		String computeHash() {
			String text = String.join("\u001f", String.valueOf(this.seq), this.atText, this.who, this.address,
					this.request, this.action, this.subject, this.key,
					(this.caseId != null) ? this.caseId.toString() : "", this.oldText, this.newText, this.previousHash);
			return DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
		}

		/**
		 * What changed, column by column.
		 * @return old and new value of each column that is not empty on both sides
		 */
		public List<Change> changes() {
			Map<String, Object> before = read(this.oldText);
			Map<String, Object> after = read(this.newText);
			return Stream
				.concat(before.keySet().stream(), after.keySet().stream().filter((key) -> !before.containsKey(key)))
				.filter((column) -> !column.equals("case_id"))
				.map((column) -> new Change(column, said(before.get(column)), said(after.get(column))))
				.filter((change) -> !change.before().equals(change.after()))
				.toList();
		}

		private static Map<String, Object> read(String json) {
			return json.isEmpty() ? Map.of() : JSON.readValue(json, new TypeReference<>() {
			});
		}

		private static String said(@Nullable Object value) {
			if (value instanceof BigDecimal figure) {
				return figure.toPlainString();
			}
			String text = Objects.toString(value, "");
			return MOMENT.matcher(text).matches()
					? SHOWN.format(OffsetDateTime.parse(text).atZoneSameInstant(ZoneId.systemDefault())) : text;
		}

	}

	/**
	 * A column that changed.
	 *
	 * @param column its name
	 * @param before what stood there
	 * @param after what stands there
	 */
	public record Change(String column, String before, String after) {
	}

	/**
	 * The end of the chain.
	 *
	 * @param seq number of the last entry
	 * @param hash its hash
	 */
	public record Head(long seq, String hash) {
	}

	/**
	 * What a verification found.
	 *
	 * @param entries how many entries hold
	 * @param brokenAt the first that does not, null if all do
	 * @param hash hash of the last that holds
	 */
	public record Verification(long entries, @Nullable Long brokenAt, String hash) {

		public boolean holds() {
			return this.brokenAt == null;
		}

	}

}
