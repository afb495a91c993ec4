package org.jiping.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jiping.JipingApplication;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.ledger.ImportManagement;
import org.jiping.ledger.ImportPolicy;
import org.jiping.ledger.SheetMapping;
import org.jiping.scoring.ScoreManagement;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * All checks of a case and what its rooms look through, before and after a journal of many
 * rows (a file {@code ImportBenchmark} made), beside scoring the same case.
 */
public final class CheckBenchmark {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private CheckBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		Path file = Path.of(arguments[0]);
		try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("shared_buffers", "512MB").start();
				ConfigurableApplicationContext context = SpringApplication.run(JipingApplication.class,
						"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
						"--spring.profiles.active=demo", "--spring.main.web-application-type=none",
						"--logging.level.root=warn")) {
			CaseId id = context.getBean(CaseManagement.class).visibleTo(BUREAU).get(0).id();
			measure("sample", context, id);
			ImportManagement imports = context.getBean(ImportManagement.class);
			UUID created = imports.receive(id, List.of(new ImportManagement.Upload(file.getFileName().toString(),
					() -> Files.newInputStream(file))), BUREAU);
			SheetMapping mapping = imports.read(id, created, BUREAU).parts().get(0).mapping();
			imports.remap(id, created, 0, true, new SheetMapping(mapping.kind(), "bench", mapping.headerFirst(),
					mapping.headerRows(), mapping.unit(), mapping.columns(), mapping.questions()), BUREAU);
			imports.confirm(id, created, ImportPolicy.REFUSE_ALL, BUREAU);
			while (imports.read(id, created, BUREAU).status().running()) {
				Thread.sleep(200);
			}
			System.out.println(imports.read(id, created, BUREAU).status());
			measure("with the journal", context, id);
		}
	}

	private static void measure(String title, ConfigurableApplicationContext context, CaseId id) throws Exception {
		CheckManagement checks = context.getBean(CheckManagement.class);
		Map<String, CaseScreen> screens = context.getBeansOfType(CaseScreen.class);
		ScoreManagement scores = context.getBean(ScoreManagement.class);
		time(title + ": scoring", () -> scores.score(id, BUREAU));
		time(title + ": " + checks.run(id, BUREAU).size() + " checks", () -> checks.run(id, BUREAU));
		screens.forEach((name, screen) -> time(title + ": " + name, () -> screen.screen(id, BUREAU)));
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		System.out.println("HEAP " + (runtime.totalMemory() - runtime.freeMemory() >> 20) + " MB");
	}

	private static void time(String what, Runnable run) {
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			long start = System.nanoTime();
			run.run();
			times.add(System.nanoTime() - start);
		}
		Collections.sort(times);
		System.out.println("CHECK " + what + " median " + times.get(6) / 1_000_000 + " ms");
	}

}
