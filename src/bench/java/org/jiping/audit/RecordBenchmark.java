package org.jiping.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jiping.JipingApplication;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.intake.IntakeManagement;
import org.jiping.scoring.ScoreManagement;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the record costs: the same writing with every trigger of the record and without, turn
 * about in one run, and how fast the chain is verified.
 */
public final class RecordBenchmark {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private static final int ROUNDS = 40;

	private RecordBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
				ConfigurableApplicationContext context = SpringApplication.run(JipingApplication.class,
						"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
						"--spring.profiles.active=demo", "--spring.main.web-application-type=none",
						"--logging.level.root=warn")) {
			CaseId id = context.getBean(CaseManagement.class).visibleTo(BUREAU).get(0).id();
			byte[] sample = new ClassPathResource("samples/yuncheng-hrss-2021.xlsx").getContentAsByteArray();
			IntakeManagement intake = context.getBean(IntakeManagement.class);
			ScoreManagement scores = context.getBean(ScoreManagement.class);
			compare("one adopted score", context, (round) -> scores.adopt(id, "B1-2.3",
					new BigDecimal("0." + (1 + round % 9)), "reason " + round, "approver", BUREAU));
			scores.withdraw(id, "B1-2.3", BUREAU);
			compare("a whole workbook", context, (round) -> intake.replace(id, "sample.xlsx", sample, BUREAU));
			AuditTrail trail = context.getBean(AuditTrail.class);
			trail.verify();
			long start = System.nanoTime();
			AuditTrail.Verification found = trail.verify();
			long millis = (System.nanoTime() - start) / 1_000_000;
			System.out.println("RECORD verified " + found.entries() + " entries in " + millis + " ms, holds "
					+ found.holds());
		}
	}

	private static void compare(String what, ConfigurableApplicationContext context, Work work) {
		JdbcClient database = context.getBean(JdbcClient.class);
		List<String> tables = database
			.sql("select distinct event_object_table from information_schema.triggers where trigger_name = 'on_record'")
			.query(String.class)
			.list();
		List<Long> with = new ArrayList<>();
		List<Long> without = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			boolean on = round % 2 == 0;
			tables.forEach((table) -> database
				.sql("alter table " + table + (on ? " enable" : " disable") + " trigger on_record")
				.update());
			long start = System.nanoTime();
			work.run(round);
			(on ? with : without).add(System.nanoTime() - start);
		}
		tables.forEach((table) -> database.sql("alter table " + table + " enable trigger on_record").update());
		System.out.printf("RECORD %s: with %.1f ms, without %.1f ms (medians of %d)%n", what, median(with),
				median(without), ROUNDS / 2);
	}

	private static double median(List<Long> times) {
		Collections.sort(times);
		return times.get(times.size() / 2) / 1_000_000.0;
	}

	private interface Work {

		void run(int round);

	}

}
