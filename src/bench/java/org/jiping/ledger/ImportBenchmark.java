package org.jiping.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.cache.MapCache;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import com.alibaba.excel.read.builder.ExcelReaderBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jiping.JipingApplication;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A payment list from its file to committed, validated, summarised and indexed rows,
 * beside EasyExcel with JdbcTemplate batches of 1000 into a table of the same columns
 * with a key and three indexes, and beside the JDK's StAX only tokenising the sheet and
 * the strings. EasyExcel is run as it comes, its strings on disk, and with its strings in
 * memory. Each run is a JVM of its own, in turn, on one PostgreSQL.
 */
public final class ImportBenchmark {

	private static final Path FOLDER = Path.of("target/bench");

	/** Told, since asking the driver for the type of every null takes ten times as long. */
	private static final int[] TYPES = new int[12];

	static {
		Arrays.fill(TYPES, Types.VARCHAR);
		TYPES[0] = Types.DATE;
		TYPES[11] = Types.NUMERIC;
	}

	private ImportBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		switch (arguments[0]) {
			case "floor" -> twice(() -> floor(Path.of(arguments[1])));
			case "peer" -> say("", peer(Path.of(arguments[1]), arguments[2], false));
			case "peer-in-memory" -> twice(() -> peer(Path.of(arguments[1]), arguments[2], true));
			case "ours" -> ours(Path.of(arguments[1]), arguments[2]);
			case "growth" -> growth(Integer.parseInt(arguments[1]));
			default -> compare(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
		}
	}

	private static void compare(int rows, int rounds) throws Exception {
		Path file = file(rows);
		Map<String, List<Long>> times = new LinkedHashMap<>();
		try (EmbeddedPostgres postgres = postgres()) {
			String url = postgres.getJdbcUrl("postgres", "postgres");
			for (int i = 0; i < rounds; i++) {
				run(times, "floor", "1g", file, url);
				run(times, "ours", "1g", file, url);
				run(times, "peer-in-memory", "1g", file, url);
			}
			run(times, "ours", "128m", file, url);
			run(times, "peer", "1g", file, url);
		}
		times.forEach((name, all) -> System.out.println(name + " " + all + " median " + median(all) + " ms"));
		for (String warmth : List.of("", " warm")) {
			System.out.println("peer in memory / ours" + warmth + " "
					+ ratio(times.get("peer-in-memory 1g" + warmth), times.get("ours 1g" + warmth)));
			System.out.println("ours / floor" + warmth + " "
					+ ratio(times.get("ours 1g" + warmth), times.get("floor 1g" + warmth)));
		}
		System.out.println("peer / ours " + ratio(times.get("peer 1g"), times.get("ours 1g")));
		System.out.println("128m / 1g " + ratio(times.get("ours 128m"), times.get("ours 1g")));
	}

	private static void growth(int rounds) throws Exception {
		Map<String, List<Long>> times = new LinkedHashMap<>();
		try (EmbeddedPostgres postgres = postgres()) {
			String url = postgres.getJdbcUrl("postgres", "postgres");
			for (int i = 0; i < rounds; i++) {
				for (int rows : new int[] { 10_000, 100_000, 1_000_000 }) {
					run(times, "ours", "1g", file(rows), url);
				}
			}
		}
		System.out.println(times);
	}

	private static Path file(int rows) throws IOException {
		Path file = FOLDER.resolve("payments-" + rows + ".xlsx");
		LedgerFile.write(file, rows);
		System.out.println(file + " " + Files.size(file) / 1024 / 1024 + " MB");
		return file;
	}

	private static EmbeddedPostgres postgres() throws IOException {
		return EmbeddedPostgres.builder()
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("wal_level", "minimal")
			.setServerConfig("max_wal_senders", "0")
			.setServerConfig("shared_buffers", "512MB")
			.setServerConfig("max_wal_size", "4GB")
			.start();
	}

	private static void run(Map<String, List<Long>> times, String mode, String memory, Path file, String url)
			throws Exception {
		Process process = new ProcessBuilder("java", "-Xmx" + memory, "-cp", System.getProperty("java.class.path"),
				ImportBenchmark.class.getName(), mode, file.toString(), url)
			.redirectErrorStream(true)
			.start();
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (line.startsWith("TIME ")) {
					String[] words = line.split(" ");
					times.computeIfAbsent(mode + " " + memory + ((words.length > 2) ? " " + words[2] : ""), (key) -> new ArrayList<>())
						.add(Long.parseLong(words[1]));
					System.out.println(mode + " " + memory + " " + file.getFileName() + " " + line);
				}
				else if (line.contains("Exception") || line.contains("ERROR")) {
					System.out.println(line);
				}
			}
		}
		if (process.waitFor() != 0) {
			System.out.println(mode + " " + memory + " FAILED");
		}
	}

	/** The first time as in a program just started, the second as in a server. */
	private static void twice(Callable<Long> work) throws Exception {
		say("", work.call());
		say(" warm", work.call());
	}

	private static void say(String what, long nanos) {
		System.out.println("TIME " + nanos / 1_000_000 + what);
	}

	private static String ratio(List<Long> one, List<Long> other) {
		List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			ratios.add((double) one.get(i) / other.get(i));
		}
		Collections.sort(ratios);
		return String.format("%.2f (%.2f–%.2f)", ratios.get(ratios.size() / 2), ratios.get(0), ratios.get(ratios.size() - 1));
	}

	private static long median(List<Long> all) {
		List<Long> sorted = new ArrayList<>(all);
		Collections.sort(sorted);
		return sorted.get(sorted.size() / 2);
	}

	private static long floor(Path file) throws Exception {
		long start = System.nanoTime();
		long tokens = 0;
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (String part : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")) {
				try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
					XMLStreamReader xml = factory.createXMLStreamReader(in);
					while (xml.hasNext()) {
						tokens += xml.next();
					}
				}
			}
		}
		long time = System.nanoTime() - start;
		System.out.println(tokens);
		return time;
	}

	private static long peer(Path file, String url, boolean inMemory) {
		DriverManagerDataSource source = new DriverManagerDataSource(url + "&reWriteBatchedInserts=false");
		JdbcTemplate database = new JdbcTemplate(source);
		database.execute("drop table if exists peer_line");
		database.execute("""
				create table peer_line (id bigserial primary key, day date, voucher text, unit text, nature text,
				project text collate "C", economic text collate "C", economic_name text, function text, source text,
				payee text, summary text, amount numeric(18, 2))""");
		database.execute("create index on peer_line (economic, id)");
		database.execute("create index on peer_line (project, id)");
		database.execute("create index on peer_line (day)");
		long start = System.nanoTime();
		new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult((state) -> {
			List<Object[]> batch = new ArrayList<>();
			ExcelReaderBuilder reader = EasyExcel.read(file.toFile(), new AnalysisEventListener<Map<Integer, String>>() {

				@Override
				public void invoke(Map<Integer, String> row, AnalysisContext context) {
					Object[] line = new Object[12];
					for (int c = 1; c < 11; c++) {
						line[c] = row.get(c);
					}
					line[0] = Date.valueOf(day(row.get(0)));
					line[11] = new BigDecimal(row.get(11).replace(",", "")).setScale(2, RoundingMode.HALF_UP);
					batch.add(line);
					if (batch.size() == 1000) {
						insert(database, batch);
					}
				}

				@Override
				public void doAfterAllAnalysed(AnalysisContext context) {
					insert(database, batch);
				}
			}).headRowNumber(2);
			(inMemory ? reader.readCache(new MapCache()) : reader).sheet().doRead();
		});
		long time = System.nanoTime() - start;
		System.out.println(database.queryForObject("select count(*) || ' ' || sum(amount) from peer_line", String.class));
		return time;
	}

	private static String day(String shown) {
		if (shown.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
			return shown.substring(0, 10);
		}
		String[] parts = shown.split("[/-]");
		int[] numbers = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
		return (numbers[0] > 1000) ? String.format("%04d-%02d-%02d", numbers[0], numbers[1], numbers[2])
				: String.format("%04d-%02d-%02d", (numbers[2] < 100) ? 2000 + numbers[2] : numbers[2], numbers[0], numbers[1]);
	}

	private static void insert(JdbcTemplate database, List<Object[]> batch) {
		database.batchUpdate("""
				insert into peer_line (day, voucher, unit, nature, project, economic, economic_name, function, source,
				payee, summary, amount) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", batch, TYPES);
		batch.clear();
	}

	private static void ours(Path file, String url) throws Exception {
		try (ConfigurableApplicationContext context = SpringApplication.run(JipingApplication.class,
				"--spring.datasource.url=" + url, "--spring.profiles.active=demo", "--spring.main.web-application-type=none",
				"--logging.level.root=warn")) {
			Viewer bureau = new Viewer("bureau", Role.BUREAU, null);
			CaseId id = context.getBean(CaseManagement.class).visibleTo(bureau).get(0).id();
			for (String warmth : List.of("", " warm")) {
				ours(file, context, id, bureau, warmth);
			}
		}
	}

	private static void ours(Path file, ConfigurableApplicationContext context, CaseId id, Viewer bureau, String warmth)
			throws Exception {
		ImportManagement imports = context.getBean(ImportManagement.class);
		ImportRecords records = context.getBean(ImportRecords.class);
		String label = UUID.randomUUID().toString().substring(0, 6);
		long handed = System.nanoTime();
		UUID created = imports.receive(id,
				List.of(new ImportManagement.Upload(file.getFileName().toString(), () -> Files.newInputStream(file))), bureau);
		say(" receive" + warmth.replace(' ', '-'), System.nanoTime() - handed);
		SheetMapping mapping = imports.read(id, created, bureau).parts().get(0).mapping();
		imports.remap(id, created, 0, true, new SheetMapping(mapping.kind(), label, mapping.headerFirst(),
				mapping.headerRows(), mapping.unit(), mapping.columns(), mapping.questions()), bureau);
		if (Boolean.getBoolean("check")) {
			records.move(created, ImportStatus.RECEIVED, ImportStatus.CHECK_QUEUED);
			long checked = System.nanoTime();
			context.getBean(ImportRun.class).run(created);
			say(" check" + warmth.replace(' ', '-'), System.nanoTime() - checked);
		}
		records.move(created, ImportStatus.RECEIVED, ImportStatus.QUEUED);
		long start = System.nanoTime();
		context.getBean(ImportRun.class).run(created);
		say(warmth, System.nanoTime() - start);
		LedgerImport done = imports.read(id, created, bureau);
		LedgerVersion version = context.getBean(LedgerManagement.class).present(id, "journal", label).orElseThrow();
		System.out.println(done.status() + " " + version.lines() + " " + version.total());
		context.getBean(LedgerManagement.class).retire(id, version.id(), bureau);
	}

}
