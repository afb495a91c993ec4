package org.jiping.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jiping.JipingApplication;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.organization.OrganizationManagement;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Many cases in one store: ten imports asked for at once beside one alone, lines and
 * pivot of one case while it is alone and while it is one of fifty, and the same while
 * its ledger is replaced. Each number is compared with one of the same run.
 */
public final class LedgerCrowdBenchmark {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private static final int ONCE = 10;

	private final CaseManagement cases;

	private final OrganizationManagement organizations;

	private final ImportManagement imports;

	private final LedgerManagement ledgers;

	private final Pivot pivot;

	private final EvaluationCase model;

	private final Viewer editor;

	private LedgerCrowdBenchmark(ConfigurableApplicationContext context) {
		this.cases = context.getBean(CaseManagement.class);
		this.organizations = context.getBean(OrganizationManagement.class);
		this.imports = context.getBean(ImportManagement.class);
		this.ledgers = context.getBean(LedgerManagement.class);
		this.pivot = context.getBean(Pivot.class);
		this.model = this.cases.visibleTo(BUREAU).get(0);
		this.editor = new Viewer("evaluator", Role.EVALUATOR, this.model.agency().id());
	}

	public static void main(String[] arguments) throws Exception {
		int rows = Integer.parseInt(arguments[0]);
		int cases = Integer.parseInt(arguments[1]);
		Path file = file(rows);
		Path next = file(rows + 1);
		try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
			.setServerConfig("fsync", "on")
			.setServerConfig("shared_buffers", "512MB")
			.setServerConfig("max_wal_size", "4GB")
			.start();
				ConfigurableApplicationContext context = SpringApplication.run(JipingApplication.class,
						"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
						"--spring.profiles.active=demo", "--spring.main.web-application-type=none",
						"--logging.level.root=warn")) {
			new LedgerCrowdBenchmark(context).run(file, next, cases);
		}
	}

	private static Path file(int rows) throws Exception {
		Path file = Path.of("target/bench/payments-" + rows + ".xlsx");
		LedgerFile.write(file, rows);
		return file;
	}

	private void run(Path file, Path next, int count) throws Exception {
		CaseId first = open(0);
		take(List.of(first), file);
		this.ledgers.retire(first, this.ledgers.present(first, "journal", "").orElseThrow().id(), this.editor);
		long alone = take(List.of(first), file);
		say("one import alone", alone, alone);
		Map<String, List<Long>> before = look(first, Duration.ofSeconds(6), 1, null);
		print("alone in the store", before, before);

		List<CaseId> ten = new ArrayList<>();
		for (int i = 1; i <= ONCE; i++) {
			ten.add(open(i));
		}
		AtomicBoolean done = new AtomicBoolean();
		Map<String, List<Long>> meanwhile = new LinkedHashMap<>();
		Thread reader = reader(first, done, meanwhile);
		long all = take(ten, file);
		done.set(true);
		reader.join();
		say("ten imports at once", all, alone);
		print("while ten imports run", meanwhile, before);

		for (int i = ONCE + 1; i < count; i += ONCE) {
			List<CaseId> more = new ArrayList<>();
			for (int j = i; j < Math.min(i + ONCE, count); j++) {
				more.add(open(j));
			}
			take(more, file);
		}
		System.out.println(count + " cases");
		print("one of " + count, look(first, Duration.ofSeconds(6), 1, null), before);
		AtomicBoolean replaced = new AtomicBoolean();
		Map<String, List<Long>> during = new LinkedHashMap<>();
		Thread others = reader(first, replaced, during);
		long replacing = take(List.of(first), next);
		replaced.set(true);
		others.join();
		say("replacing its ledger", replacing, alone);
		print("while its ledger is replaced", during, before);
		LedgerVersion now = this.ledgers.present(first, "journal", "").orElseThrow();
		System.out.println("version " + now.number() + ", lines " + now.lines());
	}

	private CaseId open(int number) {
		return this.cases.open(
				this.organizations.registerDepartment("bench-" + number, "Bench " + number, "Bench " + number),
				this.model.agency(), this.model.fiscalYear(), this.model.editionId(), this.model.profile(),
				this.editor)
			.id();
	}

	/** Hands a file in for each case, confirms all, and waits for the last to be done. */
	private long take(List<CaseId> ids, Path file) throws Exception {
		Map<UUID, CaseId> open = new LinkedHashMap<>();
		for (CaseId id : ids) {
			open.put(this.imports.receive(id, List.of(new ImportManagement.Upload(file.getFileName().toString(),
					() -> Files.newInputStream(file))), this.editor), id);
		}
		for (Map.Entry<UUID, CaseId> each : open.entrySet()) {
			SheetMapping mapping = this.imports.read(each.getValue(), each.getKey(), this.editor).parts().get(0).mapping();
			this.imports.remap(each.getValue(), each.getKey(), 0, true, new SheetMapping(mapping.kind(), "",
					mapping.headerFirst(), mapping.headerRows(), mapping.unit(), mapping.columns(),
					mapping.questions()), this.editor);
		}
		long start = System.nanoTime();
		for (Map.Entry<UUID, CaseId> each : open.entrySet()) {
			this.imports.confirm(each.getValue(), each.getKey(), ImportPolicy.REFUSE_ALL, this.editor);
		}
		for (Map.Entry<UUID, CaseId> each : open.entrySet()) {
			ImportStatus status = ImportStatus.QUEUED;
			while (status.running()) {
				Thread.sleep(50);
				status = this.imports.read(each.getValue(), each.getKey(), this.editor).status();
			}
			if (status != ImportStatus.DONE) {
				throw new IllegalStateException(status.name());
			}
		}
		return System.nanoTime() - start;
	}

	private Thread reader(CaseId id, AtomicBoolean done, Map<String, List<Long>> times) {
		Thread thread = new Thread(() -> times.putAll(look(id, Duration.ofHours(1), 4, done)));
		thread.start();
		return thread;
	}

	private Map<String, List<Long>> look(CaseId id, Duration span, int threads, AtomicBoolean done) {
		Map<String, List<Long>> times = Collections.synchronizedMap(new LinkedHashMap<>());
		AtomicInteger failed = new AtomicInteger();
		long end = System.nanoTime() + span.toNanos();
		List<Thread> all = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			Thread thread = new Thread(() -> {
				while (System.nanoTime() < end && (done == null || !done.get())) {
					try {
						round(id, times);
						Thread.sleep((threads > 1) ? 500 : 0);
					}
					catch (RuntimeException | InterruptedException ex) {
						failed.incrementAndGet();
						System.out.println(ex);
					}
				}
			});
			thread.start();
			all.add(thread);
		}
		for (Thread thread : all) {
			try {
				thread.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		if (failed.get() > 0) {
			System.out.println("FAILED " + failed);
		}
		return times;
	}

	private void round(CaseId id, Map<String, List<Long>> times) {
		UUID version = this.ledgers.present(id, "journal", "").orElseThrow().id();
		timed(times, "first page", () -> lines(id, version, Map.of(), null, 0));
		timed(times, "page 2000", () -> lines(id, version, Map.of(), null, 2000));
		timed(times, "one economic code", () -> lines(id, version, Map.of("economic", "30211"), null, 0));
		timed(times, "sorted by amount", () -> lines(id, version, Map.of(), "amount", 0));
		timed(times, "one line and its figures", () -> {
			LedgerVersion found = this.ledgers.version(id, version, this.editor);
			this.ledgers.line(id, version, 4711, this.editor);
			this.ledgers.figuresOf(found, 4711);
		});
		timed(times, "pivot", () -> this.pivot.table(id, new Pivot.Wanted("economic", "month", 1, 12, true), this.editor));
	}

	private void lines(CaseId id, UUID version, Map<String, String> equal, String sort, int page) {
		this.ledgers.lines(id, new LineQuery(version, null, "", equal, 0, 0, sort, true, page, 50), this.editor);
	}

	private static void timed(Map<String, List<Long>> times, String name, Runnable what) {
		long start = System.nanoTime();
		what.run();
		times.computeIfAbsent(name, (key) -> Collections.synchronizedList(new ArrayList<>()))
			.add(System.nanoTime() - start);
	}

	private static void say(String what, long nanos, long beside) {
		System.out.printf("%s: %.1f s, %.2f times%n", what, nanos / 1e9, (double) nanos / beside);
	}

	private static void print(String title, Map<String, List<Long>> times, Map<String, List<Long>> beside) {
		System.out.println(title);
		times.forEach((name, all) -> System.out.printf("  %s: median %d ms, worst %d ms, %d times asked, %.2f times%n",
				name, at(all, 50) / 1_000_000, at(all, 100) / 1_000_000, all.size(),
				(double) at(all, 50) / at(beside.get(name), 50)));
	}

	private static long at(List<Long> all, int percent) {
		List<Long> sorted = new ArrayList<>(all);
		Collections.sort(sorted);
		return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
	}

}
