package org.jiping.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.intake.IntakeManagement;
import org.jiping.intake.LedgerSheets;
import org.jiping.intake.RowView;
import org.jiping.problem.RefusedException;
import org.jiping.scoring.ScoreManagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The sample ledgers of the reference case, taken in with the demo, add up to what was
 * published.
 */
@JipingTest
class SampleCaseTests {

	@Autowired
	private ImportManagement imports;

	@Autowired
	private LedgerManagement ledgers;

	@Autowired
	private TableFilling filling;

	@Autowired
	private LedgerSheets sheets;

	@Autowired
	private Pivot pivot;

	@Autowired
	private OptionShares options;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private FigureRefresh refresh;

	@Autowired
	private IntakeManagement intake;

	@Autowired
	private ScoreManagement scores;

	@Autowired
	private JdbcClient database;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	private EvaluationCase sample;

	@BeforeEach
	void find() {
		this.sample = this.cases.visibleTo(this.bureau)
			.stream()
			.filter((each) -> each.fiscalYear().value() == 2021)
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	@Test
	void everyLedgerIsRecognisedAndTakenWithoutAFault() {
		List<LedgerImport> taken = this.imports.list(this.sample.id(), this.bureau);
		LedgerImport first = taken.get(taken.size() - 1);
		assertThat(first.status()).isEqualTo(ImportStatus.DONE);
		assertThat(first.errors()).isZero();
		assertThat(this.ledgers.versions(this.sample.id(), this.bureau)).extracting(LedgerVersion::kind)
			.contains("journal", "projects", "procurement", "cards", "disposals", "staff", "answers");
	}

	@Test
	void everyTypedFigureTheLedgersSayTooAgrees() {
		List<TableFilling.Table> tables = this.filling.compare(this.sample.id(), this.bureau);
		assertThat(tables).extracting((table) -> table.sheet().key())
			.containsExactlyInAnyOrder("staffing", "funds-spending", "projects", "payments", "three-public",
					"procurement", "assets", "asset-additions", "vehicles", "surveys", "survey-questions");
		assertThat(tables.stream().flatMap((table) -> table.pairs().stream()).filter(TableFilling.Pair::differs))
			.extracting((pair) -> pair.figure().key())
			.isEmpty();
		assertThat(tables.stream().flatMap((table) -> table.pairs().stream()).filter(TableFilling.Pair::there))
			.hasSizeGreaterThan(150);
	}

	@Test
	void thePublishedFiguresComeOutOfTheLedgers() {
		Map<String, BigDecimal> figures = this.ledgers.figures(this.sample.id())
			.stream()
			.collect(Collectors.toMap(LedgerFigure::key, LedgerFigure::value));
		Map.ofEntries(Map.entry("journal_basic_q1", "2642407.72"), Map.entry("journal_basic_q2", "5426194.63"),
				Map.entry("journal_basic_q3", "8553134.32"), Map.entry("journal_basic_q4", "14578938.19"),
				Map.entry("journal_project", "39517510.36"), Map.entry("journal_total", "54096448.55"),
				Map.entry("journal_personnel", "13053589.68"), Map.entry("journal_public", "1525348.51"),
				Map.entry("journal_three_public", "30300.00"), Map.entry("journal_conflicts", "0"),
				Map.entry("purchase_goods", "279000.00"), Map.entry("purchase_works", "178100.00"),
				Map.entry("purchase_services", "27900.00"), Map.entry("purchase_total", "485000.00"),
				Map.entry("card_value_opening_fixed", "5795603.49"), Map.entry("card_items_opening_fixed", "2356"),
				Map.entry("card_value_closing_fixed", "6049000.00"), Map.entry("card_items_closing_fixed", "1282"),
				Map.entry("card_value_closing_intangible", "1905300.00"), Map.entry("card_value_added", "396444.00"),
				Map.entry("card_items_added", "76"), Map.entry("card_vehicles", "5"),
				Map.entry("card_vehicle_value", "958300.00"), Map.entry("staff_list_total", "369"),
				Map.entry("answer_service_sheets", "200"), Map.entry("answer_management_sheets", "82"))
			.forEach((key, published) -> assertThat(figures.get(key)).as(key).isEqualByComparingTo(published));
	}

	@Test
	void aFigureOpensOnItsLinesAndALineOnItsFigures() {
		LedgerFigure quarter = this.ledgers.figure(this.sample.id(), "journal_basic_q1").orElseThrow();
		LedgerFigure.Share share = quarter.shares().get(0);
		LinePage page = this.ledgers.lines(this.sample.id(),
				new LineQuery(share.version(), share.selection(), "", Map.of(), 0, 0, "amount", true, 0, 20),
				this.bureau);
		assertThat(page.sums().get("amount")).isEqualByComparingTo("2642407.72");
		LinePage.Entry line = page.entries().get(0);
		assertThat(this.ledgers.figuresOf(page.version(), line.line())).extracting(LedgerFigure::key)
			.contains("journal_basic_q1", "journal_basic_q4", "journal_total")
			.doesNotContain("journal_project");
		assertThat(this.ledgers.sheet(page.version(), line.part()))
			.hasValueSatisfying((sheet) -> assertThat(sheet.fileName()).isEqualTo("yuncheng-hrss-2021-payments.xlsx"));
		assertThat(line.row()).isGreaterThan(3);
	}

	@Test
	void aTableStandsOnTheLedgersWithAReasonAndIsFilledFromThem() {
		this.filling.decide(this.sample.id(), "three-public", TableBasis.Basis.LEDGER, "核对凭证后确认", this.bureau);
		TableFilling.Table filled = table("three-public");
		assertThat(filled.basis()).isNotNull();
		assertThat(filled.basis().reason()).isEqualTo("核对凭证后确认");
		assertThat(filled.pairs()).noneMatch((pair) -> pair.differs() || pair.blank());
		assertThat(filled.pairs()).filteredOn((pair) -> pair.figure().key().equals("journal_three_public"))
			.singleElement()
			.satisfies((pair) -> assertThat(pair.typed()).as("the cell not broken down was cleared")
				.isEqualByComparingTo("30300"));
		assertThat(this.scores.score(this.sample.id(), this.bureau).strict().points()).isEqualByComparingTo("87.43");
		this.intake.fill(this.sample.id(), "three-public",
				List.of(new IntakeManagement.Filled("abroad", Map.of(), "spent", null),
						new IntakeManagement.Filled("reception", Map.of(), "spent", null),
						new IntakeManagement.Filled("vehicle_purchase", Map.of(), "spent", null),
						new IntakeManagement.Filled("vehicle_running", Map.of(), "spent", null),
						new IntakeManagement.Filled("unallocated", Map.of(), "spent", new BigDecimal("30300.00"))));
		this.filling.decide(this.sample.id(), "three-public", TableBasis.Basis.TYPED, "按原报告列示", this.bureau);
	}

	@Test
	void theTablesOfAddedAssetsAndVehiclesAreWrittenFromTheCards() {
		List<RowView> typed = inputs("asset-additions");
		this.filling.decide(this.sample.id(), "asset-additions", TableBasis.Basis.LEDGER, "以卡片为准", this.bureau);
		assertThat(inputs("asset-additions")).extracting(RowView::values)
			.usingElementComparator((one, other) -> same(one, other) ? 0 : 1)
			.containsExactlyInAnyOrderElementsOf(typed.stream().map(RowView::values).toList());
		this.filling.decide(this.sample.id(), "asset-additions", TableBasis.Basis.TYPED, "", this.bureau);
		List<RowView> vehicles = inputs("vehicles");
		this.filling.decide(this.sample.id(), "vehicles", TableBasis.Basis.LEDGER, "以卡片为准", this.bureau);
		assertThat(inputs("vehicles")).hasSameSizeAs(vehicles).allSatisfy((row) -> {
			assertThat(row.words("kind")).startsWith("轿车");
			assertThat(vehicles).anyMatch((each) -> each.date("acquired").equals(row.date("acquired"))
					&& each.number("amount").orElseThrow().compareTo(row.number("amount").orElseThrow()) == 0);
		});
		assertThat(this.scores.score(this.sample.id(), this.bureau).strict().points()).isEqualByComparingTo("87.43");
		this.intake.write(this.sample.id(), "vehicles", vehicles);
		this.filling.decide(this.sample.id(), "vehicles", TableBasis.Basis.TYPED, "", this.bureau);
	}

	private List<RowView> inputs(String sheet) {
		return this.sheets.inputs(this.sample.id(), this.sheets.layout().sheet(sheet));
	}

	private static boolean same(Map<String, Object> one, Map<String, Object> other) {
		return one.keySet().equals(other.keySet()) && one.entrySet()
			.stream()
			.allMatch((each) -> (each.getValue() instanceof BigDecimal figure)
					? figure.compareTo((BigDecimal) other.get(each.getKey())) == 0
					: each.getValue().equals(other.get(each.getKey())));
	}

	@Test
	void linesThatLackWhatATableNeedsAreRefusedWithTheirPlaceAndNothingChanges() {
		List<RowView> before = inputs("vehicles");
		RowView lacking = new RowView(null);
		lacking.put("no", BigDecimal.ONE);
		lacking.put("kind", "轿车");
		lacking.put("amount", BigDecimal.TEN);
		assertThatThrownBy(() -> this.intake.write(this.sample.id(), "vehicles", List.of(lacking)))
			.isInstanceOfSatisfying(RefusedException.class,
					(refused) -> assertThat(refused.problems().all()).extracting((problem) -> problem.code().code())
						.containsExactly("I-201"));
		assertThat(inputs("vehicles")).hasSameSizeAs(before);
	}

	@Test
	void aPivotSaysWhatItsCodesMean() {
		Pivot.Table table = this.pivot.table(this.sample.id(), new Pivot.Wanted("economic", "month", 1, 12, true),
				this.bureau);
		assertThat(table.lines()).contains("30101");
		assertThat(table.lineTitle("30101")).isEqualTo("30101 基本工资");
		assertThat(table.columnTitle("1")).isEqualTo("1");
	}

	@Test
	void theOptionsOfAQuestionnaireAreCountedQuestionByQuestion() {
		LedgerVersion service = this.ledgers.versions(this.sample.id(), this.bureau)
			.stream()
			.filter((version) -> version.kind().equals("answers") && version.label().equals("service"))
			.findFirst()
			.orElseThrow();
		OptionShares.Question first = this.options.of(this.sample.id(), service.id(), this.bureau).get(0);
		assertThat(first.options()).extracting(OptionShares.Option::key).containsExactly("a", "b", "c", "d", "e");
		assertThat(first.options().get(0).count()).isEqualTo(187);
		assertThat(first.answered()).isEqualTo(200);
		assertThat(first.share(first.options().get(0))).isEqualTo("93.50%");
		LedgerVersion journal = this.ledgers.versions(this.sample.id(), this.bureau)
			.stream()
			.filter((version) -> version.kind().equals("journal"))
			.findFirst()
			.orElseThrow();
		assertThatThrownBy(() -> this.options.of(this.sample.id(), journal.id(), this.bureau))
			.isInstanceOf(CaseNotFoundException.class);
	}

	@Test
	void figuresOfAnswersBearTheNameOfTheirSurvey() {
		assertThat(this.ledgers.figure(this.sample.id(), "answer_service_q1_a").orElseThrow().name())
			.endsWith("第1题选A人数")
			.doesNotContain("service");
	}

	@Test
	void aTableThatWouldContradictAnotherIsNotFilled() {
		LedgerFigure answers = this.ledgers.figure(this.sample.id(), "answer_service_q1_a").orElseThrow();
		this.database.sql("update ledger_figure set amount = 1 where version_id = ? and figure_key = ?")
			.params(answers.shares().get(0).version(), answers.key())
			.update();
		assertThatThrownBy(() -> this.filling.decide(this.sample.id(), "survey-questions", TableBasis.Basis.LEDGER, "试",
				this.bureau))
			.isInstanceOf(RefusedException.class);
		assertThat(table("survey-questions").basis()).isNull();
		this.database.sql("update ledger_version set figures_by = 'an older release' where id = ?")
			.params(answers.shares().get(0).version())
			.update();
		assertThat(this.refresh.refresh()).isEqualTo(1);
		assertThat(this.ledgers.figure(this.sample.id(), "answer_service_q1_a").orElseThrow().value())
			.as("computed anew from the lines")
			.isEqualByComparingTo("187");
	}

	private TableFilling.Table table(String sheet) {
		return this.filling.compare(this.sample.id(), this.bureau)
			.stream()
			.filter((each) -> each.sheet().key().equals(sheet))
			.findFirst()
			.orElseThrow();
	}

}
