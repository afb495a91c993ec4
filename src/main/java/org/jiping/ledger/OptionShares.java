package org.jiping.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.quantity.Printed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the answers of a questionnaire spread over its options, question by question.
 */
@Service
@Transactional(readOnly = true)
public class OptionShares {

	private final LedgerManagement ledgers;

	private final LedgerKinds kinds;

	private final ImportRecords imports;

	private final JdbcClient database;

	OptionShares(LedgerManagement ledgers, LedgerKinds kinds, ImportRecords imports, JdbcClient database) {
		this.ledgers = ledgers;
		this.kinds = kinds;
		this.imports = imports;
		this.database = database;
	}

	/**
	 * Whether a ledger is one of answers.
	 * @param kind key of the ledger
	 * @return true if columns of it became questions
	 */
	public boolean answers(String kind) {
		return this.kinds.find(kind).filter((each) -> each.spread() != null).isPresent();
	}

	/**
	 * The answers of a questionnaire.
	 * @param id the case
	 * @param version the ledger of answers; {@link CaseNotFoundException} for one of
	 * another kind
	 * @param viewer who asks
	 * @return its questions in order
	 */
	public List<Question> of(CaseId id, UUID version, Viewer viewer) {
		LedgerVersion found = this.ledgers.version(id, version, viewer);
		LedgerKind kind = this.kinds.kind(found.kind());
		LedgerKind.Spread spread = kind.spread();
		if (spread == null) {
			throw new CaseNotFoundException("answers " + version);
		}
		Map<Integer, Map<String, Long>> counts = new TreeMap<>();
		this.database
			.sql("select %1$s, %2$s, count(*) from %3$s where version_id = ? group by 1, 2"
				.formatted(kind.field(spread.into()).column(), kind.field(spread.value()).column(), kind.table()))
			.params(version)
			.query((row) -> {
				counts.computeIfAbsent(row.getInt(1), (key) -> new LinkedHashMap<>())
					.put(row.getString(2), row.getLong(3));
			});
		List<String> options = kind.field(spread.value()).values().keySet().stream().sorted().toList();
		Map<Integer, String> headings = headings(found);
		List<Question> questions = new ArrayList<>();
		counts.forEach((number, given) -> questions.add(new Question(number, headings.getOrDefault(number, ""),
				options.stream().map((option) -> new Option(option, given.getOrDefault(option, 0L))).toList())));
		return questions;
	}

	/** What the file calls the questions. */
	private Map<Integer, String> headings(LedgerVersion version) {
		Map<Integer, String> headings = new HashMap<>();
		this.imports.find(version.importId())
			.map((brought) -> ImportRun.ledgers(brought).get(List.of(version.kind(), version.label())))
			.orElse(List.of())
			.forEach((part) -> part.mapping()
				.questions()
				.forEach((number, column) -> headings.putIfAbsent(number, part.heading(column))));
		return headings;
	}

	/**
	 * A question.
	 *
	 * @param number its number
	 * @param heading what the file calls it, empty if it is not known
	 * @param options how often each option was chosen, all options
	 */
	public record Question(int number, String heading, List<Option> options) {

		/**
		 * How many answered it.
		 * @return answers
		 */
		public long answered() {
			return this.options.stream().mapToLong(Option::count).sum();
		}

		/**
		 * The share of an option among those who answered.
		 * @param option the option
		 * @return percent with two decimals, empty where nobody answered
		 */
		public String share(Option option) {
			return (answered() == 0) ? "" : Printed.percent(
					BigDecimal.valueOf(option.count()).divide(BigDecimal.valueOf(answered()), MathContext.DECIMAL128));
		}

	}

	/**
	 * An option of a question.
	 *
	 * @param key its key
	 * @param count how often it was chosen
	 */
	public record Option(String key, long count) {
	}

}
