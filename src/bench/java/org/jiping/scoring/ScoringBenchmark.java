package org.jiping.scoring;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jiping.JipingApplication;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.measure.Measures;
import org.jiping.quantity.Ratio;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Scores the reference case over and over: the engine with its full trace beside the same
 * arithmetic written by hand for this one edition.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ScoringBenchmark {

	private static final int CASES = 1000;

	private static final MathContext PRECISION = Ratio.PRECISION;

	private ScoringInput input;

	private Map<String, BigDecimal> figures;

	/** Points of the criteria that people judged. */
	private List<BigDecimal> judged;

	@Setup
	public void readTheCase() throws IOException {
		Path directory = Files.createTempDirectory("jiping-bench");
		try (ConfigurableApplicationContext context = SpringApplication.run(JipingApplication.class,
				"--server.port=0", "--jiping.database.directory=" + directory)) {
			Viewer bureau = new Viewer("bureau", Role.BUREAU, null);
			this.input = context.getBean(ScoreManagement.class)
				.input(context.getBean(CaseManagement.class).visibleTo(bureau).get(0).id());
		}
		this.figures = new HashMap<>();
		Measures ledgers = this.input.figures();
		ledgers.all().forEach((measure) -> this.figures.put(measure.key().value(), measure.value()));
		ScoreSheet sheet = new ScoringEngine(this.input).score();
		this.judged = sheet.criteria()
			.filter((score) -> score.outcome().judged() && score.outcome().used().isEmpty())
			.map((score) -> score.strict().points())
			.toList();
		if (byHand().compareTo(sheet.strict().points()) != 0) {
			throw new IllegalStateException("by hand " + byHand() + ", by the engine " + sheet.strict());
		}
	}

	@Benchmark
	@OperationsPerInvocation(CASES)
	public void engineWithTrace(Blackhole hole) {
		for (int i = 0; i < CASES; i++) {
			hole.consume(new ScoringEngine(this.input).score());
		}
	}

	@Benchmark
	@OperationsPerInvocation(CASES)
	public void straightLineArithmetic(Blackhole hole) {
		for (int i = 0; i < CASES; i++) {
			hole.consume(byHand());
		}
	}

	private BigDecimal byHand() {
		BigDecimal total = BigDecimal.ZERO;
		for (BigDecimal points : this.judged) {
			total = total.add(points);
		}
		BigDecimal before = of("three_public_prior_budget_total");
		total = total.add(yes(ratio(of("three_public_budget_total").subtract(before), before).signum() <= 0));
		total = total.add(yes(atMostOne("staff_in_post_total", "staff_authorised_total")));
		total = total.add(line(ratio(of("spending_spent_total"),
				of("funds_disposable_total").subtract(of("fund_amount_excluded_from_execution"))), "0.90", "0.95", "2"));
		BigDecimal initial = of("budget_initial_total");
		total = total.add(line(ratio(of("budget_adjusted_total").subtract(initial).abs(), initial), "0.10", "0", "1"));
		BigDecimal paid = quarter("q1", "0.245").add(quarter("q2", "0.49"))
			.add(quarter("q3", "0.735"))
			.add(quarter("q4", "1"));
		total = total.add(award(paid));
		BigDecimal opening = of("funds_opening_total");
		total = total.add(line(ratio(of("spending_closing_total").subtract(opening), opening), "0.50", "0", "1"));
		total = total.add(yes(atMostOne("spending_spent_public", "funds_disposable_public")));
		total = total.add(yes(atMostOne("three_public_spent_total", "three_public_budget_total")));
		total = total.add(line(ratio(of("fund_amount_key_project_spending"), of("spending_spent_project")), "0.50",
				"0.85", "1"));
		total = total.add(line(ratio(of("asset_in_use_closing"), of("asset_value_closing")), "0.80", "0.90", "1"));
		BigDecimal bought = ratio(of("procurement_actual_total"), of("procurement_budget_total"));
		total = total.add(yes(
				bought.compareTo(new BigDecimal("0.85")) > 0 && bought.compareTo(BigDecimal.ONE) <= 0));
		total = total.add(level(place("achieved_new_urban_jobs", 60000, 40000),
				place("achieved_transferred_labour", 100000, 50000)));
		// The number of examination sessions is attested on the highest level.
		total = total.add(level(0, place("achieved_graduates_placed", 10000, 5000)));
		total = total.add(level(
				Math.max(place("target_actual_resident_pension", 3000000, 2000000),
						place("target_actual_unemployment_insured", 400000, 200000)),
				place("target_actual_injury_insured", 700000, 400000)));
		total = total.add(level(place("achieved_wage_cases_closed", 2000, 1000),
				place("achieved_disputes_accepted", 50, 20)));
		BigDecimal four = BigDecimal.valueOf(4);
		total = total.add(award(of("survey_service_mean").multiply(four)));
		return total.add(award(of("survey_management_mean").multiply(four)));
	}

	private BigDecimal of(String key) {
		return this.figures.get(key);
	}

	private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
		return part.divide(whole, PRECISION);
	}

	private boolean atMostOne(String part, String whole) {
		return ratio(of(part), of(whole)).compareTo(BigDecimal.ONE) <= 0;
	}

	private static BigDecimal yes(boolean holds) {
		return holds ? BigDecimal.ONE : BigDecimal.ZERO;
	}

	private static BigDecimal line(BigDecimal x, String zero, String full, String points) {
		return award(new BigDecimal(points).multiply(share(x, new BigDecimal(zero), new BigDecimal(full))));
	}

	private static BigDecimal share(BigDecimal x, BigDecimal zero, BigDecimal full) {
		return x.subtract(zero).divide(full.subtract(zero), PRECISION).max(BigDecimal.ZERO).min(BigDecimal.ONE);
	}

	private BigDecimal quarter(String quarter, String standard) {
		BigDecimal rate = ratio(of("payment_paid_" + quarter), of("payment_planned_" + quarter));
		BigDecimal behind = rate.subtract(new BigDecimal(standard));
		return new BigDecimal("0.5").multiply(share(behind, new BigDecimal("-0.05"), BigDecimal.ZERO));
	}

	private int place(String key, long high, long low) {
		BigDecimal figure = of(key);
		return (figure.compareTo(BigDecimal.valueOf(high)) >= 0) ? 0
				: (figure.compareTo(BigDecimal.valueOf(low)) >= 0) ? 1 : 2;
	}

	private static BigDecimal level(int one, int other) {
		return switch (Math.max(one, other)) {
			case 0 -> BigDecimal.valueOf(3);
			case 1 -> new BigDecimal("1.5");
			default -> new BigDecimal("0.5");
		};
	}

	private static BigDecimal award(BigDecimal points) {
		return points.setScale(40, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
	}

}
