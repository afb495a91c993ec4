package org.jiping.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Every file of a corpus of spreadsheets is read to its end, or refused with a coded
 * problem; run with {@code -Djiping.corpus=} and a directory, such as Apache POI's
 * test-data/spreadsheet.
 */
@EnabledIfSystemProperty(named = "jiping.corpus", matches = ".+")
class TableCorpusTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Test
	void everyFileIsReadOrRefusedByCode() throws IOException {
		List<String> failures = new ArrayList<>();
		Map<String, Integer> outcomes = new TreeMap<>();
		try (Stream<Path> files = Files.walk(Path.of(System.getProperty("jiping.corpus")))) {
			files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).forEach((file) -> {
				try {
					String outcome = assertTimeoutPreemptively(PATIENCE, () -> outcome(file));
					outcomes.merge(outcome, 1, Integer::sum);
				}
				catch (Throwable ex) {
					failures.add(file.getFileName() + ": " + ex);
				}
			});
		}
		System.out.println("Corpus: " + outcomes);
		assertThat(failures).isEmpty();
		assertThat(outcomes).isNotEmpty();
	}

	private static String outcome(Path file) {
		try (TableFile table = TableFiles.open(file, file.getFileName().toString())) {
			long[] cells = new long[1];
			for (int s = 0; s < table.sheets().size(); s++) {
				table.read(s, (row) -> {
					for (int c = 0; c < row.size(); c++) {
						cells[0] += row.shown(c).length();
					}
					return true;
				});
			}
			return "read";
		}
		catch (UnreadableFileException ex) {
			return ex.problem().code().code();
		}
	}

}
