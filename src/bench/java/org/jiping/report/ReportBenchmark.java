package org.jiping.report;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jiping.JipingApplication;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.jiping.report.pdf.PdfReport;
import org.jiping.report.pdf.ReportFonts;
import org.jiping.report.word.WordDocumentWriter;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The reference report on both papers, beside the same words and tables written with the
 * bare libraries in a straight line (their fonts cached too), in turn in one JVM; then a
 * hundred reports from case to both files on two threads.
 */
public final class ReportBenchmark {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private ReportBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		int rounds = Integer.parseInt(arguments[0]);
		int batch = Integer.parseInt(arguments[1]);
		try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
				ConfigurableApplicationContext context = SpringApplication.run(JipingApplication.class,
						"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
						"--spring.profiles.active=demo", "--spring.main.web-application-type=none",
						"--logging.level.root=warn")) {
			ReportManagement reports = context.getBean(ReportManagement.class);
			CaseId id = context.getBean(CaseManagement.class).visibleTo(BUREAU).get(0).id();
			PreparedReport report = reports.prepare(id, BUREAU);
			List<Block> blocks = report.blocks();
			BaseFont font = font();
			PdfReport printed = PdfReport.print(blocks, Looks.PLAIN, ReportFonts.bundled(), "title", "author");
			Map<String, Callable<byte[]>> tasks = new LinkedHashMap<>();
			tasks.put("OpenPDF bare", () -> barePdf(blocks, font));
			tasks.put("Jiping PDF", () -> PdfReport
				.print(blocks, Looks.PLAIN, ReportFonts.bundled(), "title", "author")
				.bytes());
			tasks.put("POI XWPF bare", () -> bareWord(blocks));
			tasks.put("Jiping Word", () -> new WordDocumentWriter(blocks, printed.pages(), Looks.PLAIN, null, "title",
					"author")
				.write());
			List<Block> words = blocks.stream().filter((block) -> !(block instanceof Block.Chart)).toList();
			tasks.put("Jiping Word without charts", () -> new WordDocumentWriter(words, printed.pages(), Looks.PLAIN, null,
					"title", "author")
				.write());
			tasks.put("from the case to both", () -> reports.papers(reports.prepare(id, BUREAU), "").pdf());
			compare(tasks, rounds);
			batch(reports, id, batch);
		}
	}

	private static void compare(Map<String, Callable<byte[]>> tasks, int rounds) throws Exception {
		Map<String, List<Long>> times = new LinkedHashMap<>();
		Map<String, List<Long>> peaks = new LinkedHashMap<>();
		for (int i = 0; i < 2 * rounds; i++) {
			for (Map.Entry<String, Callable<byte[]>> task : tasks.entrySet()) {
				System.gc();
				long before = heap();
				pools().forEach(MemoryPoolMXBean::resetPeakUsage);
				long start = System.nanoTime();
				int size = task.getValue().call().length;
				long time = System.nanoTime() - start;
				if (i >= rounds) {
					times.computeIfAbsent(task.getKey(), (key) -> new ArrayList<>()).add(time);
					peaks.computeIfAbsent(task.getKey(), (key) -> new ArrayList<>()).add(peak() - before);
				}
				if (i == 0) {
					System.out.println(task.getKey() + " first " + time / 1_000_000 + " ms, " + size / 1024 + " kB");
				}
			}
		}
		times.forEach((name, all) -> System.out.println(name + " median " + median(all) / 1_000_000 + " ms, heap "
				+ (median(peaks.get(name)) >> 20) + " MB"));
	}

	private static void batch(ReportManagement reports, CaseId id, int count) throws Exception {
		System.gc();
		System.out.println("heap before " + (heap() >> 20) + " MB");
		ExecutorService two = Executors.newFixedThreadPool(2);
		long start = System.nanoTime();
		List<Future<Integer>> all = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			all.add(two.submit(() -> reports.draft(id, BUREAU).pdf().length));
		}
		for (Future<Integer> each : all) {
			each.get();
		}
		long time = System.nanoTime() - start;
		two.shutdown();
		all.clear();
		System.gc();
		System.out.printf("%d reports in %.1f s, %.0f a minute%n", count, time / 1e9, count * 60e9 / time);
		System.out.println("heap after " + (heap() >> 20) + " MB");
	}

	private static BaseFont font() throws Exception {
		return BaseFont.createFont("JipingSerifSC-Regular.ttf", BaseFont.IDENTITY_H, true, true,
				ReportBenchmark.class.getResourceAsStream("/report/fonts/JipingSerifSC-Regular.ttf").readAllBytes(),
				null);
	}

	private static byte[] barePdf(List<Block> blocks, BaseFont base) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Document document = new Document(PageSize.A4, 79, 74, 105, 99);
		PdfWriter.getInstance(document, out);
		document.open();
		Font body = new Font(base, 16);
		Font small = new Font(base, 10.5f);
		for (Block block : blocks) {
			if (block instanceof Block.Heading heading) {
				document.add(new Paragraph(28, heading.text(), body));
			}
			else if (block instanceof Block.Paragraph paragraph) {
				document.add(new Paragraph(28, paragraph.text(), body));
			}
			else if (block instanceof Block.Table table) {
				document.add(new Paragraph(28, table.caption(), body));
				PdfPTable set = new PdfPTable(table.columns().size());
				set.setWidthPercentage(100);
				table.columns().forEach((column) -> set.addCell(new Phrase(column.title(), small)));
				table.rows()
					.forEach((row) -> row.cells()
						.forEach((cell) -> set.addCell(new Phrase((cell != null) ? cell.text() : "", small))));
				document.add(set);
			}
		}
		document.close();
		return out.toByteArray();
	}

	private static byte[] bareWord(List<Block> blocks) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XWPFDocument document = new XWPFDocument()) {
			for (Block block : blocks) {
				if (block instanceof Block.Heading heading) {
					document.createParagraph().createRun().setText(heading.text());
				}
				else if (block instanceof Block.Paragraph paragraph) {
					document.createParagraph().createRun().setText(paragraph.text());
				}
				else if (block instanceof Block.Table table) {
					document.createParagraph().createRun().setText(table.caption());
					XWPFTable set = document.createTable(table.rows().size() + 1, table.columns().size());
					for (int c = 0; c < table.columns().size(); c++) {
						set.getRow(0).getCell(c).setText(table.columns().get(c).title());
						for (int r = 0; r < table.rows().size(); r++) {
							Block.Cell cell = table.rows().get(r).cells().get(c);
							set.getRow(r + 1).getCell(c).setText((cell != null) ? cell.text() : "");
						}
					}
				}
			}
			document.write(out);
		}
		return out.toByteArray();
	}

	private static List<MemoryPoolMXBean> pools() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.toList();
	}

	private static long peak() {
		return pools().stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum();
	}

	private static long heap() {
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static long median(List<Long> all) {
		List<Long> sorted = new ArrayList<>(all);
		Collections.sort(sorted);
		return sorted.get(sorted.size() / 2);
	}

}
