package org.jiping.ledger;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jiping.intake.ProblemText;
import org.jiping.intake.SheetRow;
import org.jiping.intake.TableExport;
import org.jiping.intake.TableFile;
import org.jiping.intake.TableFiles;
import org.jiping.intake.UnreadableFileException;
import org.jiping.problem.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Gives a refused hand-in back: people's own rows with a column that says what is wrong
 * and the cells coloured, and the list of every problem.
 */
@Component
public class ErrorWorkbook {

	/** Sheets up to this size are given back whole; of longer ones the faulty rows. */
	private static final long WHOLE = 5000;

	private static final List<Integer> WIDTHS = List.of(10, 24, 18, 10, 24, 60, 60);

	private final ImportRecords imports;

	private final StoredFiles files;

	private final ProblemText texts;

	private final MessageSource messages;

	ErrorWorkbook(ImportRecords imports, StoredFiles files, ProblemText texts, MessageSource messages) {
		this.imports = imports;
		this.files = files;
		this.texts = texts;
		this.messages = messages;
	}

	/**
	 * Writes the workbook.
	 * @param found the import
	 * @param locale the reader's language
	 * @param out where to
	 */
	public void write(LedgerImport found, Locale locale, OutputStream out) {
		List<Findings.Found> problems = this.imports.problems(found.id());
		List<ProblemText.Line> said = this.texts.say(problems.stream().map(Findings.Found::problem).toList(), locale);
		try (TableExport export = new TableExport(out, word("ledger.errors.list", locale))) {
			export.head(List.of("code", "file", "sheet", "cell", "value", "message", "repair")
				.stream()
				.map((key) -> word("intake.problems." + key, locale))
				.toList(), WIDTHS);
			for (ProblemText.Line line : said) {
				List<String> cells = new ArrayList<>();
				Collections.addAll(cells, line.code(), line.file(), line.sheet(), line.cell(), line.value(),
						line.message(), line.repair());
				export.row(cells, Set.of());
			}
			Set<String> names = new LinkedHashSet<>(Set.of(word("ledger.errors.list", locale)));
			for (LedgerImport.Part part : found.parts()) {
				Map<Integer, Map<Integer, List<String>>> faults = faults(part, problems, said);
				if (part.taken() && !faults.isEmpty()) {
					export.sheet(name(part, names));
					rows(part, faults, word("ledger.errors.column", locale), export);
				}
			}
		}
	}

	private static Map<Integer, Map<Integer, List<String>>> faults(LedgerImport.Part part,
			List<Findings.Found> problems, List<ProblemText.Line> said) {
		Map<Integer, Map<Integer, List<String>>> faults = new HashMap<>();
		for (int i = 0; i < problems.size(); i++) {
			Findings.Found found = problems.get(i);
			if (found.part() != null && found.part() == part.position() && found.row() != null) {
				Problem problem = found.problem();
				String words = said.get(i).message();
				String cell = problem.location().cell();
				faults.computeIfAbsent(found.row(), (key) -> new HashMap<>())
					.computeIfAbsent((found.column() != null) ? found.column() : -1, (key) -> new ArrayList<>())
					.add((cell != null) ? cell + " " + words : words);
			}
		}
		return faults;
	}

	private void rows(LedgerImport.Part part, Map<Integer, Map<Integer, List<String>>> faults, String title,
			TableExport export) {
		int last = faults.keySet().stream().mapToInt((row) -> row).max().orElse(0);
		boolean whole = last <= WHOLE;
		try (StoredFiles.LocalCopy copy = this.files.local(part.fileId());
				TableFile file = TableFiles.open(copy.path(), part.fileName())) {
			copy.unlink();
			file.read(part.sheetIndex(), (row) -> {
				boolean header = row.number() < part.mapping().firstLine();
				Map<Integer, List<String>> wrong = faults.getOrDefault(row.number(), Map.of());
				if (whole || header || !wrong.isEmpty()) {
					export.row(cells(row, header ? title : words(wrong), part.preview().width()), wrong.keySet());
				}
				return whole ? row.number() < WHOLE : row.number() <= last;
			});
		}
		catch (UnreadableFileException ex) {
			// Read as far as it goes; the list says why it ends.
		}
	}

	private static String words(Map<Integer, List<String>> wrong) {
		return String.join("；", wrong.values().stream().flatMap(List::stream).toList());
	}

	private static List<String> cells(SheetRow row, String last, int width) {
		List<String> cells = new ArrayList<>();
		for (int c = 0; c < Math.max(width, row.size()); c++) {
			cells.add(row.shown(c));
		}
		cells.add(last);
		return cells;
	}

	private static String name(LedgerImport.Part part, Set<String> taken) {
		String base = (part.sheetName().isEmpty() ? part.fileName() : part.sheetName()).replaceAll("[\\\\/?*\\[\\]:']",
				" ");
		String name = base.substring(0, Math.min(base.length(), 28));
		while (!taken.add(name)) {
			name = base.substring(0, Math.min(base.length(), 24)) + "-" + taken.size();
		}
		return name;
	}

	private String word(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
