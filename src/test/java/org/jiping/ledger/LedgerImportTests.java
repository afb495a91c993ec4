package org.jiping.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiping.JipingTest;
import org.jiping.Workbooks;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.intake.IntakeManagement;
import org.jiping.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.jiping.problem.Problems;
import org.jiping.problem.RefusedException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What becomes of an uploaded ledger, from its bytes to its figures.
 */
@JipingTest
class LedgerImportTests {

	private static final String HEAD = "支付日期,凭证号,用途,部门经济分类,经济分类名称,项目名称,支付金额\n";

	@Autowired
	private ImportManagement imports;

	@Autowired
	private HeldManagement held;

	@Autowired
	private LedgerManagement ledgers;

	@Autowired
	private ImportRecords records;

	@Autowired
	private ErrorWorkbook errors;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private IntakeManagement intake;

	@Autowired
	private JdbcClient database;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	private CaseId id;

	/** Every test has a label, and so a ledger, of its own. */
	private final String label = UUID.randomUUID().toString().substring(0, 8);

	@BeforeEach
	void find() {
		this.id = this.cases.visibleTo(this.bureau).get(0).id();
	}

	@AfterEach
	void takeOutOfUse() {
		this.ledgers.present(this.id, "journal", this.label)
			.ifPresent((version) -> this.ledgers.retire(this.id, version.id(), this.bureau));
	}

	@Test
	void aGoodFileBecomesLinesSummaryAndFigures() throws Exception {
		LedgerImport done = confirm(text("""
				单位：元
				""" + HEAD + """
				2021-01-05,1,办公用品,30201,办公费,,100.50
				2021/4/6,2,接待,30217,公务接待费,,"1,234.50"
				2021年7月8日,3,课题费,30227,委托业务费,研究课题,(34.50)
				20211009,4,补助,30305 生活补助,,,－20
				合计,,,,,,1280.50
				"""), ImportPolicy.REFUSE_ALL);
		assertThat(done.status()).isEqualTo(ImportStatus.DONE);
		LedgerVersion version = this.ledgers.present(this.id, "journal", this.label).orElseThrow();
		assertThat(version.lines()).isEqualTo(4);
		assertThat(version.total()).isEqualByComparingTo("1280.50");
		Map<String, BigDecimal> figures = figures(version);
		assertThat(figures.get("journal_basic_q1")).isEqualByComparingTo("100.50");
		assertThat(figures.get("journal_basic_q2")).isEqualByComparingTo("1335.00");
		assertThat(figures.get("journal_project")).isEqualByComparingTo("-34.50");
		assertThat(figures.get("journal_three_public_reception")).isEqualByComparingTo("1234.50");
		assertThat(figures.get("journal_personnel")).isEqualByComparingTo("-20");
		assertThat(this.database.sql("select sum(amount) from journal_summary where version_id = ?")
			.params(version.id())
			.query(BigDecimal.class)
			.single()).isEqualByComparingTo("1280.50");
	}

	@Test
	void oneErrorRefusesEverythingAndAllErrorsAreNamedAtOnce() throws Exception {
		LedgerImport refused = confirm(text("单位：元\n" + HEAD + """
				2021-01-05,1,办公用品,30201,办公费,,100.50
				2021-13-05,2,办公用品,30201,办公费,,100.50
				2021-02-05,3,办公用品,甲,办公费,,很多
				2020-02-05,4,办公用品,30201,办公费,,1
				,5,办公用品,30201,办公费,,0.001
				"""), ImportPolicy.REFUSE_ALL);
		assertThat(refused.status()).isEqualTo(ImportStatus.REFUSED);
		assertThat(this.ledgers.present(this.id, "journal", this.label)).isEmpty();
		assertThat(problems(refused)).containsExactly("L-203 A4 2021-13-05", "L-202 G5 很多", "L-211 D5 甲",
				"J-102 A6 2020-02-05", "L-201 A7 null", "L-205 G7 0.001");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.errors.write(refused, Locale.SIMPLIFIED_CHINESE, out);
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(6);
			Row bad = workbook.getSheetAt(1).getRow(4);
			assertThat(bad.getCell(6).getStringCellValue()).isEqualTo("很多");
			assertThat(bad.getCell(7).getStringCellValue()).contains("D5").contains("G5").contains("不是数字");
			assertThat(bad.getCell(6).getCellStyle().getFillForegroundColorColor()).isNotNull();
			assertThat(workbook.getSheetAt(1).getRow(2).getCell(6).getCellStyle().getFillForegroundColorColor())
				.isNull();
		}
	}

	@Test
	void theSameSheetTwiceInOneImportIsRefusedUnlessTheLedgersHaveNames() throws Exception {
		byte[] file = text("单位：元\n" + HEAD + "2021-01-05,1,办公用品,30201,办公费,,100.50\n");
		UUID created = this.imports.receive(this.id,
				List.of(new ImportManagement.Upload("a.csv", () -> new ByteArrayInputStream(file)),
						new ImportManagement.Upload("b.csv", () -> new ByteArrayInputStream(file))),
				this.bureau);
		assertThat(this.imports.confirm(this.id, created, ImportPolicy.REFUSE_ALL, this.bureau).all())
			.extracting((problem) -> problem.code().code() + " " + problem.value())
			.containsExactly("L-110 a.csv");
		label(created);
		assertThat(this.imports.check(this.id, created, this.bureau).all()).isEmpty();
		assertThat(finished(created).status()).isEqualTo(ImportStatus.RECEIVED);
		this.imports.cancel(this.id, created, this.bureau);
		assertThat(finished(created).status()).isEqualTo(ImportStatus.CANCELLED);
	}

	@Test
	void totalsAreComparedThoughALineIsFaultyAndSaidToBeOpenWhereItBelongsToThem() throws Exception {
		LedgerImport done = confirm(text("单位：元\n" + HEAD + """
				2021-01-05,1,办公用品,30201,办公费,,100.00
				本月合计,,,,,,101.00
				2021-02-05,2,办公用品,30201,办公费,,很多
				2021-02-06,3,办公用品,30201,办公费,,50.00
				本月合计,,,,,,250.00
				2021-03-06,4,办公用品,30201,办公费,,7.00
				本月合计,,,,,,7.00
				合计,,,,,,357.00
				"""), ImportPolicy.KEEP_ASIDE);
		assertThat(problems(done)).containsExactlyInAnyOrder("L-301 G4 101.00", "L-202 G5 很多", "L-302 G7 250.00",
				"L-302 G10 357.00");
	}

	@Test
	void aPictureOrAPdfIsNoTable() throws Exception {
		LedgerImport refused = this.imports.read(this.id, receive(text("%PDF-1.7\n1 0 obj")), this.bureau);
		assertThat(refused.status()).isEqualTo(ImportStatus.REFUSED);
		assertThat(problems(refused)).containsExactly("I-013 null null");
	}

	@Test
	void goodLinesAreTakenAndWrongOnesKeptAsideUntilRepaired() throws Exception {
		LedgerImport done = confirm(text("单位：元\n" + HEAD + """
				2021-01-05,1,办公用品,30201,办公费,,100.50
				2021-02-05,2,办公用品,30201,办公费,,很多
				"""), ImportPolicy.KEEP_ASIDE);
		assertThat(done.status()).isEqualTo(ImportStatus.DONE);
		List<HeldLines.Held> held = this.held.open(this.id, done.id(), this.bureau);
		assertThat(held).hasSize(1);
		List<String> cells = new ArrayList<>(held.get(0).row().cells());
		cells.set(6, "还是很多");
		assertThat(this.held.repair(this.id, done.id(), held.get(0).id(), cells, this.bureau).refuse()).isTrue();
		// Versions taken in by earlier releases do not know their own name.
		this.database.sql("alter table journal_line_"
				+ this.ledgers.present(this.id, "journal", this.label).orElseThrow().id().toString().replace("-", "")
				+ " alter version_id drop default")
			.update();
		cells.set(6, "49.50");
		assertThat(this.held.repair(this.id, done.id(), held.get(0).id(), cells, this.bureau).refuse()).isFalse();
		LedgerVersion version = this.ledgers.present(this.id, "journal", this.label).orElseThrow();
		assertThat(version.lines()).isEqualTo(2);
		assertThat(figures(version).get("journal_basic")).isEqualByComparingTo("150");
		assertThat(this.held.open(this.id, done.id(), this.bureau)).isEmpty();
	}

	@Test
	void aTotalIsComparedAgainWhenTheLastOfItsRowsIsRepairedOrLeftOut() throws Exception {
		LedgerImport done = confirm(text("单位：元\n" + HEAD + """
				2021-02-05,2,办公用品,30201,办公费,,很多
				2021-02-06,3,办公用品,30201,办公费,,50.00
				本月合计,,,,,,250.00
				2021-03-06,4,办公用品,30201,办公费,,7.00
				2021-03-07,5,办公用品,30201,办公费,,乱
				本月合计,,,,,,9.00
				合计,,,,,,257.00
				"""), ImportPolicy.KEEP_ASIDE);
		assertThat(problems(done)).containsExactlyInAnyOrder("L-202 G3 很多", "L-302 G5 250.00", "L-202 G7 乱",
				"L-302 G8 9.00", "L-302 G9 257.00");
		LedgerVersion version = this.ledgers.present(this.id, "journal", this.label).orElseThrow();
		assertThat(this.held.waiting(this.id, this.bureau)).containsEntry(version.id(), 2L);
		List<HeldLines.Held> held = this.held.open(this.id, done.id(), this.bureau);
		List<String> cells = new ArrayList<>(held.get(0).row().cells());
		cells.set(6, "200.00");
		this.held.repair(this.id, done.id(), held.get(0).id(), cells, this.bureau);
		assertThat(problems(done)).containsExactlyInAnyOrder("L-202 G7 乱", "L-302 G8 9.00", "L-302 G9 257.00");
		assertThat(counts(done)).containsExactly(1L, 2L);

		assertThatThrownBy(() -> this.held.drop(this.id, done.id(), held.get(1).id(), " ", this.bureau))
			.isInstanceOf(RefusedException.class);
		this.held.drop(this.id, done.id(), held.get(1).id(), "重复导出的行", this.bureau);
		assertThat(problems(done)).containsExactly("L-301 G8 9.00");
		assertThat(counts(done)).containsExactly(1L, 0L);
		assertThat(this.held.open(this.id, done.id(), this.bureau)).isEmpty();
		assertThat(this.held.settled(this.id, done.id(), this.bureau)).isEqualTo(2);
		assertThat(this.held.waiting(this.id, this.bureau)).doesNotContainKey(version.id());
		assertThat(this.held.dropped(this.id, done.id(), this.bureau)).singleElement().satisfies((dropped) -> {
			assertThat(dropped.why()).isEqualTo("重复导出的行");
			assertThat(dropped.row().row()).isEqualTo(7);
		});
		assertThat(this.ledgers.present(this.id, "journal", this.label).orElseThrow().lines()).isEqualTo(3);
	}

	@Test
	void aRowRepairedTwiceAtTheSameMomentCountsOnce() throws Exception {
		LedgerImport done = confirm(
				text("单位：元\n" + HEAD + "2021-02-05,2,办公用品,30201,办公费,,很多\n2021-02-06,3,办公用品,30201,办公费,,5\n"),
				ImportPolicy.KEEP_ASIDE);
		HeldLines.Held row = this.held.open(this.id, done.id(), this.bureau).get(0);
		List<String> cells = new ArrayList<>(row.row().cells());
		cells.set(6, "20.00");
		ExecutorService both = Executors.newFixedThreadPool(2);
		CyclicBarrier together = new CyclicBarrier(2);
		Callable<Problems> repair = () -> {
			together.await();
			return this.held.repair(this.id, done.id(), row.id(), cells, this.bureau);
		};
		for (Future<Problems> each : both.invokeAll(List.of(repair, repair))) {
			assertThat(each.get().refuse()).isFalse();
		}
		both.shutdown();
		LedgerVersion version = this.ledgers.present(this.id, "journal", this.label).orElseThrow();
		assertThat(version.lines()).isEqualTo(2);
		assertThat(figures(version).get("journal_basic")).isEqualByComparingTo("25");
	}

	private List<Long> counts(LedgerImport done) {
		LedgerImport now = this.imports.read(this.id, done.id(), this.bureau);
		return List.of(now.errors(), now.warnings());
	}

	@Test
	void theSameAgainChangesNothingAndANewVersionReplacesTheOldWhichStays() throws Exception {
		byte[] first = text("单位：元\n" + HEAD + "2021-01-05,1,办公用品,30201,办公费,,100.00\n");
		confirm(first, ImportPolicy.REFUSE_ALL);
		assertThat(confirm(first, ImportPolicy.REFUSE_ALL).status()).isEqualTo(ImportStatus.UNCHANGED);
		LedgerVersion one = this.ledgers.present(this.id, "journal", this.label).orElseThrow();
		confirm(text("单位：元\n" + HEAD + "2021-01-05,1,办公用品,30201,办公费,,100.00\n2021-01-06,2,水费,30205,水费,,7\n"),
				ImportPolicy.REFUSE_ALL);
		LedgerVersion two = this.ledgers.present(this.id, "journal", this.label).orElseThrow();
		assertThat(two.number()).isEqualTo(2);
		assertThat(this.ledgers.linesChanged(this.id, two))
			.hasValueSatisfying((lines) -> assertThat(lines).containsExactly(0, 1));
		assertThat(this.ledgers.changes(this.id, two)).filteredOn((change) -> change.key().equals("journal_basic"))
			.singleElement()
			.satisfies((change) -> assertThat(change.before()).isNotEqualTo(change.after()));
		assertThat(this.ledgers
			.lines(this.id, new LineQuery(one.id(), null, "", Map.of(), 0, 0, null, false, 0, 10), this.bureau)
			.count()).as("the old version stays for the record").isEqualTo(1);
	}

	@Test
	void theUnitOfMoneyIsAskedForAndNeverGuessed() throws Exception {
		UUID created = receive(text(HEAD + "2021-01-05,1,办公用品,30201,办公费,,1.5\n"));
		assertThat(this.imports.confirm(this.id, created, ImportPolicy.REFUSE_ALL, this.bureau).all())
			.extracting((problem) -> problem.code().code())
			.containsExactly("L-104");
		LedgerImport found = this.imports.read(this.id, created, this.bureau);
		SheetMapping mapping = found.parts().get(0).mapping();
		this.imports.remap(this.id, created, 0, true, new SheetMapping(mapping.kind(), this.label,
				mapping.headerFirst(), mapping.headerRows(), "万元", mapping.columns(), mapping.questions()),
				this.bureau);
		assertThat(this.imports.confirm(this.id, created, ImportPolicy.REFUSE_ALL, this.bureau).refuse()).isFalse();
		assertThat(finished(created).status()).isEqualTo(ImportStatus.DONE);
		assertThat(figures(this.ledgers.present(this.id, "journal", this.label).orElseThrow()).get("journal_basic"))
			.isEqualByComparingTo("15000");
	}

	@Test
	void aTotalThatIsNotTheSumOfItsLinesIsRefusedWithBothFigures() throws Exception {
		LedgerImport refused = confirm(text("单位：元\n" + HEAD + """
				2021-01-05,1,办公用品,30201,办公费,,100.50
				小计,,,,,,100.50
				2021-01-06,2,办公用品,30201,办公费,,10
				小计,,,,,,11
				合计,,,,,,111.50
				"""), ImportPolicy.REFUSE_ALL);
		assertThat(problems(refused)).containsExactly("L-301 G6 11.00", "L-301 G7 111.50");
	}

	@Test
	void aThreePublicCodeWithAnotherNameCountsInNeitherAndIsListed() throws Exception {
		confirm(text("单位：元\n" + HEAD + """
				2021-01-05,1,维修,30231,公务接待费,,100
				2021-01-05,2,维修,30231,公务用车运行维护费,,10
				2021-01-05,3,车辆购置及运行,30231,公务用车购置及运行维护费,,1
				2021-01-06,4,维修,30913,公务用车购置,,5
				"""), ImportPolicy.REFUSE_ALL);
		Map<String, BigDecimal> figures = figures(this.ledgers.present(this.id, "journal", this.label).orElseThrow());
		assertThat(figures.get("journal_three_public_vehicle_running")).isEqualByComparingTo("11");
		assertThat(figures.get("journal_three_public_vehicle_purchase")).isEqualByComparingTo("5");
		assertThat(figures.get("journal_three_public_reception")).isEqualByComparingTo("0");
		assertThat(figures.get("journal_conflicts")).isEqualByComparingTo("1");
		assertThat(figures.get("journal_conflict_amount")).isEqualByComparingTo("100");
	}

	@Test
	void vouchersCountByTheirDebitLessCreditAndClosingEntriesDoNot() throws Exception {
		String head = "凭证字号,制单日期,摘要,科目编码,科目名称,部门经济分类,借方金额,贷方金额,支出类型\n";
		confirm(text("金额单位：元\n" + head + """
				记-1,2021-01-05,购办公用品,7201,行政支出,30201,100,,基本支出
				记-1,2021-01-05,购办公用品,1002,银行存款,,,100,
				记-2,2021-02-05,冲销多付,7201,行政支出,30201,,30,基本支出
				记-9,2021-12-31,年末结转,7201,行政支出,30201,,70,基本支出
				"""), ImportPolicy.REFUSE_ALL);
		Map<String, BigDecimal> figures = figures(this.ledgers.present(this.id, "journal", this.label).orElseThrow());
		assertThat(figures.get("journal_basic")).isEqualByComparingTo("70");
		assertThat(figures.get("journal_not_counted")).isEqualByComparingTo("2");
	}

	@Test
	void aLedgerThatNeverSaysSomethingHasNoFigureAboutIt() throws Exception {
		confirm(text("单位：元\n支付日期,用途,支付金额\n2021-01-05,办公用品,100\n"), ImportPolicy.REFUSE_ALL);
		Map<String, BigDecimal> figures = figures(this.ledgers.present(this.id, "journal", this.label).orElseThrow());
		assertThat(figures).containsKey("journal_total");
		assertThat(figures).doesNotContainKeys("journal_basic", "journal_personnel", "journal_three_public_reception",
				"journal_procurement_goods");
	}

	@Test
	void aCancelledImportLeavesNothingBehind() throws Exception {
		StringBuilder rows = new StringBuilder("单位：元\n").append(HEAD);
		for (int i = 0; i < 200_000; i++) {
			rows.append("2021-01-05,").append(i).append(",办公用品,30201,办公费,,1.00\n");
		}
		UUID created = receive(text(rows.toString()));
		label(created);
		int tables = partitions();
		this.imports.confirm(this.id, created, ImportPolicy.REFUSE_ALL, this.bureau);
		this.imports.cancel(this.id, created, this.bureau);
		assertThat(finished(created).status()).isEqualTo(ImportStatus.CANCELLED);
		assertThat(this.ledgers.present(this.id, "journal", this.label)).isEmpty();
		assertThat(partitions()).isEqualTo(tables);
	}

	@Test
	void anImportWhoseProcessDiedIsTakenUpAgain() throws Exception {
		UUID created = receive(text("单位：元\n" + HEAD + "2021-01-05,1,办公用品,30201,办公费,,100.00\n"));
		label(created);
		// As a killed process leaves it: running, with a job nobody keeps alive any more.
		this.records.move(created, ImportStatus.RECEIVED, ImportStatus.RUNNING);
		this.database
			.sql("""
					insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,
					version) values ('ledger-import', ?, now() - interval '10 minutes', true, 'dead',
					now() - interval '10 minutes', 1)""")
			.params(created.toString())
			.update();
		assertThat(finished(created, Duration.ofSeconds(90)).status()).isEqualTo(ImportStatus.DONE);
		assertThat(this.ledgers.present(this.id, "journal", this.label).orElseThrow().lines()).isEqualTo(1);
	}

	@Test
	void twoPeopleImportingTheSameLedgerAtOnceFollowEachOther() throws Exception {
		List<UUID> created = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			created.add(receive(text("单位：元\n" + HEAD + "2021-01-05,1,办公用品,30201,办公费,," + (100 + i) + "\n")));
			label(created.get(i));
		}
		ExecutorService people = Executors.newFixedThreadPool(4);
		List<Future<?>> asked = new ArrayList<>();
		for (UUID each : created) {
			asked.add(people.submit(() -> this.imports.confirm(this.id, each, ImportPolicy.REFUSE_ALL, this.bureau)));
		}
		for (Future<?> each : asked) {
			each.get();
		}
		people.shutdown();
		for (UUID each : created) {
			assertThat(finished(each).status()).isEqualTo(ImportStatus.DONE);
		}
		List<LedgerVersion> versions = this.ledgers.versions(this.id, this.bureau)
			.stream()
			.filter((version) -> version.label().equals(this.label))
			.toList();
		assertThat(versions).extracting(LedgerVersion::number).containsExactly(4, 3, 2, 1);
		assertThat(versions).filteredOn((version) -> version.replacedAt() == null).hasSize(1);
	}

	@Test
	void nobodySeesOrTouchesTheLedgersOfAnotherAgency() throws Exception {
		Viewer stranger = new Viewer("stranger", Role.EVALUATOR, UUID.randomUUID());
		LedgerVersion version = this.ledgers.versions(this.id, this.bureau).get(0);
		assertThatThrownBy(() -> this.ledgers.versions(this.id, stranger)).isInstanceOf(CaseNotFoundException.class);
		assertThatThrownBy(() -> this.ledgers.line(this.id, version.id(), 1, stranger))
			.isInstanceOf(CaseNotFoundException.class);
		assertThatThrownBy(() -> this.imports.receive(this.id, List.of(), stranger))
			.isInstanceOf(CaseNotFoundException.class);
		assertThatThrownBy(() -> this.imports.read(new CaseId(UUID.randomUUID()), version.importId(), this.bureau))
			.isInstanceOf(CaseNotFoundException.class);
	}

	@Test
	void aFundTableFillsTheCellsOfTheTypedTablesLineByLine() throws Exception {
		LedgerImport done = confirm(text("""
				资金支出及结余汇总表,,,,
				单位：万元,,,,
				预算项目,年初结转结余,本年资金下达,调整后预算数,本年支出
				基本支出,10.5,300,300,290.25
				其中：人员经费,10,250,250,240.25
				公用经费,0.5,50,50,50
				项目支出,2,100,100,90
				年初预算,2,80,80,70.125
				追加预算,—,20,20,19.875
				合计,12.5,400,400,380.25
				"""), ImportPolicy.REFUSE_ALL);
		assertThat(problems(done)).isEmpty();
		assertThat(done.status()).isEqualTo(ImportStatus.DONE);
		LedgerVersion version = this.ledgers.present(this.id, "funds", this.label).orElseThrow();
		Map<String, LedgerFigure> figures = this.ledgers.figures(version)
			.stream()
			.collect(Collectors.toMap(LedgerFigure::key, (figure) -> figure));
		assertThat(figures.get("fund_entry_spent_personnel").value()).isEqualByComparingTo("2402500");
		assertThat(figures.get("fund_entry_spent_initial").value()).isEqualByComparingTo("701250");
		assertThat(figures.get("fund_entry_received_supplement").value()).isEqualByComparingTo("200000");
		assertThat(figures).doesNotContainKey("fund_entry_initial_personnel");
		assertThat(figures.get("fund_entry_spent_public").fills()).isNotNull();
		this.ledgers.retire(this.id, version.id(), this.bureau);
	}

	@Test
	void aListOfTargetsBecomesPlanAndResultOfEachTask() throws Exception {
		LedgerImport done = confirm(text("""
				任务名称,计量单位,年度指标值,实际完成值,偏差原因
				城镇新增就业,人,40000,41500,
				技能培训,人次,"12,000",11800,疫情影响
				"""), ImportPolicy.REFUSE_ALL);
		assertThat(problems(done)).isEmpty();
		LedgerVersion version = this.ledgers.present(this.id, "targets", this.label).orElseThrow();
		assertThat(this.ledgers.figures(version)).extracting(LedgerFigure::name, (each) -> each.value().toPlainString())
			.contains(org.assertj.core.api.Assertions.tuple("任务台账计划：城镇新增就业", "40000"),
					org.assertj.core.api.Assertions.tuple("任务台账完成：技能培训", "11800"));
		this.ledgers.retire(this.id, version.id(), this.bureau);
	}

	@Test
	void aLineWhoseNameBeginsLikeARemarkIsALineAndARemarkIsNone() throws Exception {
		LedgerImport done = confirm(text("""
				单位：元
				序号,项目名称,财政拨款,本年支出
				,打印机采购,,100
				,编制规划经费,,200
				,审核评估专项,,300
				,注册会计师服务费,,400
				,上年结转,,500
				合计,,,1500
				制表人：甲　　审核人：乙,,,
				打印日期：,,2022-01-05,
				说明：本表由系统导出,,,
				"""), ImportPolicy.REFUSE_ALL);
		assertThat(problems(done)).isEmpty();
		LedgerVersion version = this.ledgers.present(this.id, "projects", this.label).orElseThrow();
		assertThat(version.lines()).isEqualTo(5);
		assertThat(version.total()).isEqualByComparingTo("1500");
		this.ledgers.retire(this.id, version.id(), this.bureau);
	}

	@Test
	void moneyCarriedForwardAsASourceIsSpentAndAsASummaryIsABalance() throws Exception {
		LedgerImport done = confirm(text("""
				单位：元
				支付日期,资金来源,用途,部门经济分类,支付金额
				2021-01-01,,上年结转,,900
				2021-01-05,上年结转,办公用品,30201 办公费,100
				2021-02-05,当年预算,办公用品,30201 办公费,50
				"""), ImportPolicy.REFUSE_ALL);
		assertThat(problems(done)).isEmpty();
		LedgerVersion version = this.ledgers.present(this.id, "journal", this.label).orElseThrow();
		assertThat(version.lines()).isEqualTo(2);
		assertThat(version.total()).isEqualByComparingTo("150");
	}

	@Test
	void aSheetOfAnswersWithOneThatNobodyUnderstandsIsKeptAsideWholeAndCountsOnceWhenRepaired() throws Exception {
		CaseId own = this.intake
			.open("case.xlsx", Workbooks.change(this.intake.export(this.id, this.bureau), (book) -> {
				Workbooks.set(book, "基本信息", "部门编码", "内容", "answers-" + this.label);
				Workbooks.set(book, "基本信息", "评价年度", "内容", "2016");
			}), this.bureau)
			.caseId();
		this.id = own;
		UUID created = receive(text("""
				序号,提交答卷时间,1、培训就业,2、人才建设,3、社会保险
				1,2022/9/1 10:00,A.非常满意,B.满意,A.非常满意
				2,2022/9/1 10:01,A.非常满意,B.满意,不好说
				"""));
		SheetMapping mapping = this.imports.read(own, created, this.bureau).parts().get(0).mapping();
		this.imports.remap(
				own, created, 0, true, new SheetMapping("answers", "service", mapping.headerFirst(),
						mapping.headerRows(), mapping.unit(), mapping.columns(), Map.of(1, 2, 2, 3, 3, 4)),
				this.bureau);
		assertThat(this.imports.confirm(own, created, ImportPolicy.KEEP_ASIDE, this.bureau).all()).isEmpty();
		LedgerImport done = finished(created);
		assertThat(this.ledgers.present(own, "answers", "service").orElseThrow().lines()).isEqualTo(3);
		HeldLines.Held held = this.held.open(own, done.id(), this.bureau).get(0);
		assertThat(this.held.repair(own, done.id(), held.id(), List.of("", "", "", "", ""), this.bureau).all())
			.as("a row emptied is left out with a reason, not repaired")
			.singleElement()
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(LedgerProblem.NOTHING_READ));
		List<String> cells = new ArrayList<>(held.row().cells());
		cells.set(4, "C.一般");
		assertThat(this.held.repair(own, done.id(), held.id(), cells, this.bureau).all()).isEmpty();
		LedgerVersion version = this.ledgers.present(own, "answers", "service").orElseThrow();
		assertThat(version.lines()).isEqualTo(6);
		assertThat(figures(version).get("answer_service_q1_a")).isEqualByComparingTo("2");
	}

	@Test
	void aRowOfALedgerThatWasReplacedIsNotRepairedAnyMore() throws Exception {
		LedgerImport old = confirm(text("单位：元\n" + HEAD + """
				2021-01-05,1,办公用品,30201,办公费,,100.50
				2021-02-05,2,办公用品,30201,办公费,,很多
				"""), ImportPolicy.KEEP_ASIDE);
		HeldLines.Held held = this.held.open(this.id, old.id(), this.bureau).get(0);
		confirm(text("单位：元\n" + HEAD + "2021-01-05,1,办公用品,30201,办公费,,70\n"), ImportPolicy.REFUSE_ALL);
		List<String> cells = new ArrayList<>(held.row().cells());
		cells.set(6, "49.50");
		assertThat(this.held.repair(this.id, old.id(), held.id(), cells, this.bureau).all()).singleElement()
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(LedgerProblem.REPLACED));
	}

	@Test
	void aFileThatCannotBeReadIsRefusedByName() throws Exception {
		UUID created = this.imports.receive(
				this.id, List.of(
						new ImportManagement.Upload("page.xls",
								() -> new ByteArrayInputStream(
										"<html><table></table></html>".getBytes(StandardCharsets.UTF_8)))),
				this.bureau);
		LedgerImport found = this.imports.read(this.id, created, this.bureau);
		assertThat(found.status()).isEqualTo(ImportStatus.REFUSED);
		assertThat(this.imports.problems(this.id, created, this.bureau)).singleElement().satisfies((problem) -> {
			assertThat(problem.code().code()).isEqualTo("I-010");
			assertThat(problem.location().file()).isEqualTo("page.xls");
		});
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private UUID receive(byte[] bytes) throws Exception {
		return this.imports.receive(this.id,
				List.of(new ImportManagement.Upload("a.csv", () -> new ByteArrayInputStream(bytes))), this.bureau);
	}

	private void label(UUID created) {
		SheetMapping mapping = this.imports.read(this.id, created, this.bureau).parts().get(0).mapping();
		this.imports.remap(this.id, created, 0, true, new SheetMapping(mapping.kind(), this.label,
				mapping.headerFirst(), mapping.headerRows(), mapping.unit(), mapping.columns(), mapping.questions()),
				this.bureau);
	}

	private LedgerImport confirm(byte[] bytes, ImportPolicy policy) throws Exception {
		UUID created = receive(bytes);
		label(created);
		assertThat(this.imports.confirm(this.id, created, policy, this.bureau).all()).isEmpty();
		return finished(created);
	}

	private LedgerImport finished(UUID created) throws InterruptedException {
		return finished(created, Duration.ofSeconds(60));
	}

	private LedgerImport finished(UUID created, Duration patience) throws InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		LedgerImport found = this.imports.read(this.id, created, this.bureau);
		while (found.status().running() && System.nanoTime() < end) {
			Thread.sleep(100);
			found = this.imports.read(this.id, created, this.bureau);
		}
		return found;
	}

	private List<String> problems(LedgerImport found) {
		return this.imports.problems(this.id, found.id(), this.bureau)
			.stream()
			.map((Problem problem) -> problem.code().code() + " " + problem.location().cell() + " " + problem.value())
			.toList();
	}

	private Map<String, BigDecimal> figures(LedgerVersion version) {
		return this.ledgers.figures(version).stream().collect(Collectors.toMap(LedgerFigure::key, LedgerFigure::value));
	}

	private int partitions() {
		return this.database
			.sql("select count(*) from pg_class where relname like 'journal\\_line\\_%' and relkind = 'r'")
			.query(Integer.class)
			.single();
	}

}
