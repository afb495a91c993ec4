package org.jiping.check;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jiping.account.AccountManagement;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.intake.WantedFigures;
import org.jiping.measure.FigureTable;
import org.jiping.measure.Formula;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureManagement;
import org.jiping.measure.Measures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the cross-checks of a case on its present figures, and keeps what people answer to
 * failures.
 */
@Service
@Transactional
public class CheckManagement {

	/** Signs of an answer. */
	private static final int LONGEST = 2000;

	private final EditionChecks checks;

	private final MeasureManagement measures;

	private final WantedFigures wanted;

	private final CaseManagement cases;

	private final AccountManagement accounts;

	private final JdbcClient database;

	private final Clock clock;

	CheckManagement(EditionChecks checks, MeasureManagement measures, CaseManagement cases, AccountManagement accounts,
			WantedFigures wanted, JdbcClient database, Clock clock) {
		this.checks = checks;
		this.measures = measures;
		this.wanted = wanted;
		this.cases = cases;
		this.accounts = accounts;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Runs every check.
	 * @param id the case
	 * @param viewer who asks
	 * @return the results in the order of the checks
	 */
	@Transactional(readOnly = true)
	public List<CheckResult> run(CaseId id, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		return results(about, answers(id), names(about));
	}

	/** A figure the case lacks is called what its edition asks for it by. */
	private Function<MeasureKey, String> names(EvaluationCase about) {
		Function<MeasureKey, String> known = this.measures.namesOf(about.id());
		return (key) -> {
			String name = known.apply(key);
			return !name.equals(key.value()) ? name
					: this.wanted.of(about.editionId(), key.value())
						.stream()
						.filter((figure) -> figure.key().isEmpty() && !figure.name().isEmpty())
						.map(WantedFigures.Wanted::name)
						.findFirst()
						.orElse(name);
		};
	}

	/**
	 * Runs every check for a machine: nothing is named, and no answer looked up.
	 * @param about the case
	 * @return the results in the order of the checks
	 */
	List<CheckResult> bare(EvaluationCase about) {
		return results(about, Map.of(), MeasureKey::value);
	}

	private List<CheckResult> results(EvaluationCase about, Map<String, Kept> answers,
			Function<MeasureKey, String> names) {
		Measures figures = this.measures.measuresOf(about.id());
		Map<String, FigureTable> tables = this.measures.tablesOf(about.id());
		List<CheckResult> results = new ArrayList<>();
		for (CrossCheck check : this.checks.of(about.editionId())) {
			for (CrossCheck one : each(check, tables)) {
				results.add(run(one, figures, answers, names));
			}
		}
		return results;
	}

	private static List<CrossCheck> each(CrossCheck check, Map<String, FigureTable> tables) {
		if (check.each() == null) {
			return List.of(check);
		}
		FigureTable table = tables.get(check.each());
		List<CrossCheck> all = new ArrayList<>();
		if (table != null) {
			for (FigureTable.Row row : table.rows()) {
				all.add(check
					.with((text) -> text.replace("{key}", key(table, row)).replace("{name}", table.cell(row, "name"))));
			}
		}
		return all;
	}

	private static String key(FigureTable table, FigureTable.Row row) {
		return table.columns().stream().anyMatch((column) -> column.key().equals("key")) ? table.cell(row, "key")
				: row.key();
	}

	static CheckResult run(CrossCheck check, Measures figures, Map<String, Kept> answers,
			Function<MeasureKey, String> names) {
		Formula.Result left = check.leftSide().evaluate(figures);
		Formula.Result right = check.rightSide().evaluate(figures);
		Map<MeasureKey, Measure> used = new LinkedHashMap<>();
		List<MeasureKey> inputs = new ArrayList<>(check.leftSide().inputs());
		inputs.addAll(check.rightSide().inputs());
		inputs.forEach((key) -> figures.find(key).ifPresent((measure) -> used.put(key, measure)));
		List<MeasureKey> missing = new ArrayList<>(left.missing());
		missing.addAll(right.missing());
		Optional<BigDecimal> one = left.value();
		Optional<BigDecimal> other = right.value();
		CheckResult.State state = CheckResult.State.ERROR;
		if (!missing.isEmpty()) {
			state = CheckResult.State.SKIP;
		}
		else if (one.isPresent() && other.isPresent()) {
			boolean holds = check.operator().holds(one.get().subtract(other.get()), check.tolerance());
			state = holds ? CheckResult.State.PASS : CheckResult.State.FAIL;
		}
		CheckResult found = new CheckResult(check, state, one.orElse(null), other.orElse(null),
				missing.stream().distinct().map(names).toList(), List.copyOf(used.values()), null, null);
		Kept kept = answers.get(check.key());
		return (kept != null) ? found.answered(kept.answer(), kept.about().equals(found.about())) : found;
	}

	private Map<String, Kept> answers(CaseId id) {
		Map<String, Kept> answers = new HashMap<>();
		UnaryOperator<String> people = this.accounts.names();
		this.database
			.sql("select check_key, about, answer, answered_by, answered_at from check_answer where case_id = ? "
					+ "order by answered_at")
			.params(id.value())
			.query((row) -> {
				answers.put(row.getString("check_key"),
						new Kept(row.getString("about"),
								new CheckResult.Answer(row.getString("answer"),
										people.apply(row.getString("answered_by")),
										row.getTimestamp("answered_at").toInstant())));
			});
		return answers;
	}

	/**
	 * Answers a failure in writing; the answer counts as long as both sides stay as they
	 * are.
	 * @param id the case
	 * @param key the check; {@link CaseNotFoundException} if it does not fail
	 * @param text the answer
	 * @param viewer who answers
	 */
	public void answer(CaseId id, String key, String text, Viewer viewer) {
		this.cases.edit(id, viewer);
		CheckResult failed = run(id, viewer).stream()
			.filter((result) -> result.check().key().equals(key) && result.state() == CheckResult.State.FAIL)
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("failure of " + key));
		if (text.isBlank() || text.length() > LONGEST) {
			return;
		}
		this.database
			.sql("insert into check_answer (case_id, check_key, about, answer, answered_by, answered_at) "
					+ "values (?, ?, ?, ?, ?, ?)")
			.params(id.value(), key, failed.about(), text.strip(), viewer.username(),
					Timestamp.from(this.clock.instant()))
			.update();
	}

	/**
	 * An answer and the values it was given about.
	 *
	 * @param about both sides as they were
	 * @param answer the answer
	 */
	record Kept(String about, CheckResult.Answer answer) {
	}

}
