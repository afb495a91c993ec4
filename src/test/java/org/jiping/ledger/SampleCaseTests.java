package org.jiping.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample ledgers of the reference case add up to what was published.
 */
@JipingTest
class SampleCaseTests {

	@Autowired
	private ImportManagement imports;

	@Autowired
	private TableFilling filling;

	@Autowired
	private CaseManagement cases;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Test
	void everyTypedFigureTheLedgersSayTooAgrees() throws Exception {
		EvaluationCase sample = this.cases.visibleTo(this.bureau).get(0);
		List<ImportManagement.Upload> uploads = new ArrayList<>();
		try (Stream<Path> files = Files.list(SampleLedgers.SAMPLES)) {
			files.filter((file) -> file.getFileName().toString().contains("2021-"))
				.sorted(Comparator.comparing(Path::toString))
				.forEach((file) -> uploads
					.add(new ImportManagement.Upload(file.getFileName().toString(), () -> Files.newInputStream(file))));
		}
		LedgerImport taken = this.imports.takeNow(sample.id(), uploads, this.bureau);
		taken.parts()
			.forEach((part) -> System.out.println(part.fileName() + " " + part.sheetName() + " " + part.taken() + " "
					+ part.mapping() + " " + part.rowsRead()));
		this.imports.problems(sample.id(), taken.id(), this.bureau).stream().limit(30).forEach(System.out::println);
		System.out.println(taken.status() + " " + taken.errors() + " " + taken.warnings() + " " + taken.rowsDone()
				+ this.imports.obstacles(taken).all());
		for (TableFilling.Table table : this.filling.compare(sample.id(), this.bureau)) {
			System.out.println("== " + table.sheet().title() + " " + table.basis());
			table.pairs()
				.forEach((pair) -> System.out.println((pair.differs() ? "!! " : pair.rounded() ? " ~ " : "   ")
						+ pair.figure().key() + " " + pair.figure().name() + " | " + pair.line() + "/" + pair.column()
						+ " typed " + pair.typed() + " ledger " + pair.figure().value() + " there " + pair.there()
						+ " fillable " + pair.fillable() + " " + pair.typedKey()));
		}
		assertThat(taken.status()).isEqualTo(ImportStatus.DONE);
	}

}
