package org.jiping.indicator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiping.JipingTest;
import org.jiping.Workbooks;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.problem.Problems;
import org.jiping.problem.RefusedException;
import org.jiping.scoring.RuleExamples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Editions from draft to retirement, and as files.
 */
@JipingTest
@Transactional
class EditionLifeTests {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private static final Viewer EVALUATOR = new Viewer("evaluator", Role.EVALUATOR, UUID.randomUUID());

	@Autowired
	private EditionManagement editions;

	private EditionEntry entry(UUID id) {
		return this.editions.lookUp(id, BUREAU).orElseThrow();
	}

	private EditionEntry published() throws IOException {
		UUID id = this.editions.take("small.yaml", EditionFaultsTests.small(), BUREAU);
		this.editions.publish(id, entry(id).version(), BUREAU);
		return entry(id);
	}

	@Test
	void everyBuiltInEditionIsPublishedWithoutAFault() {
		List<EditionEntry> builtIn = this.editions.visibleTo(BUREAU)
			.stream()
			.filter((each) -> each.changedBy().isEmpty())
			.toList();
		assertThat(builtIn).extracting(EditionEntry::key)
			.contains("shanxi-department-hrss-2021", "project-framework-2020", "department-framework-2013",
					"project-self-evaluation-2020", "project-core-targets-2021");
		assertThat(builtIn).allSatisfy((each) -> assertThat(each.faults()).as(each.key()).isEmpty());
	}

	@Test
	void aPublishedEditionNeverChangesAndItsCopyBecomesTheNextRevision() throws IOException {
		EditionEntry first = published();
		assertThat(first.revision()).isEqualTo(1);
		assertThatExceptionOfType(EditionStateException.class)
			.isThrownBy(() -> this.editions.change(first.id(), first.version(), (document) -> "", BUREAU));
		assertThatExceptionOfType(EditionStateException.class)
			.isThrownBy(() -> this.editions.discard(first.id(), first.version(), BUREAU));
		UUID copy = this.editions.copy(first.id(), BUREAU);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.editions.publish(copy, entry(copy).version(), BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all().get(0).code().code()).isEqualTo("E-003"));
		this.editions.change(copy, entry(copy).version(), (document) -> {
			document.put("name", "小体系（修订）");
			return "";
		}, BUREAU);
		assertThat(this.editions.newest("small-2021")).contains(first.id());
		this.editions.publish(copy, entry(copy).version(), BUREAU);
		assertThat(entry(copy).revision()).isEqualTo(2);
		assertThat(this.editions.newest("small-2021")).contains(copy);
		assertThat(this.editions.revisionsOf("small-2021")).containsExactly(copy, first.id());
		assertThat(entry(first.id()).fingerprint()).isEqualTo(first.fingerprint());
	}

	@Test
	void aNewerBuiltInTextNeverTakesThePlaceOfWhatABureauPublished() throws IOException {
		String text = new String(EditionFaultsTests.small(), StandardCharsets.UTF_8);
		UUID first = this.editions.store("small.yaml", text);
		assertThat(this.editions.store("small.yaml", text)).isEqualTo(first);
		UUID newer = this.editions.store("small.yaml", text.replace("小体系", "新体系"));
		assertThat(this.editions.newest("small-2021")).contains(newer);
		UUID own = this.editions.copy(newer, BUREAU);
		this.editions.change(own, entry(own).version(), (document) -> {
			document.put("name", "本局体系");
			return "";
		}, BUREAU);
		this.editions.publish(own, entry(own).version(), BUREAU);
		for (String name : List.of("更新的体系", "再更新的体系")) {
			UUID shipped = this.editions.store("small.yaml", text.replace("小体系", name));
			assertThat(this.editions.newest("small-2021")).contains(own);
			assertThat(entry(shipped).status()).isEqualTo(EditionStatus.RETIRED);
			assertThat(this.editions.newerThan(shipped)).isEmpty();
		}
		assertThat(this.editions.newerThan(first)).contains(own);
	}

	@Test
	void aRetiredEditionIsNoLongerOfferedAndCanComeBack() throws IOException {
		EditionEntry first = published();
		this.editions.retire(first.id(), BUREAU);
		assertThat(this.editions.newest("small-2021")).isEmpty();
		assertThat(this.editions.edition(first.id()).name()).isEqualTo("小体系");
		this.editions.reinstate(first.id(), BUREAU);
		assertThat(this.editions.newest("small-2021")).contains(first.id());
	}

	@Test
	void twoPeopleOnOneDraftDoNotOverwriteEachOther() throws IOException {
		UUID id = this.editions.take("small.yaml", EditionFaultsTests.small(), BUREAU);
		long seen = entry(id).version();
		this.editions.change(id, seen, (document) -> {
			document.put("name", "甲");
			return "";
		}, BUREAU);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.editions.change(id, seen, (document) -> "", BUREAU));
		assertThat(entry(id).name()).isEqualTo("甲");
	}

	@Test
	void onlyTheBureauWritesEditionsAndSeesDrafts() throws IOException {
		UUID id = this.editions.take("small.yaml", EditionFaultsTests.small(), BUREAU);
		assertThat(this.editions.lookUp(id, EVALUATOR)).isEmpty();
		assertThat(this.editions.visibleTo(EVALUATOR)).noneMatch(EditionEntry::draft);
		assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> this.editions.copy(id, EVALUATOR));
		assertThatExceptionOfType(NotAllowedException.class)
			.isThrownBy(() -> this.editions.publish(id, entry(id).version(), EVALUATOR));
		assertThatExceptionOfType(NotAllowedException.class)
			.isThrownBy(() -> this.editions.take("small.yaml", EditionFaultsTests.small(), EVALUATOR));
	}

	/** An edition with a criterion for every shape of rule. */
	private EditionEntry everyShape() {
		List<Object> criteria = new ArrayList<>();
		java.math.BigDecimal points = java.math.BigDecimal.ZERO;
		for (RuleExamples.Example example : RuleExamples.all()) {
			criteria.add(Map.of("code", example.criterion().code(), "name", example.criterion().name(), "points",
					example.criterion().points().toString(), "rule",
					RuleExamples.withLedgerFigures(example.criterion().rule().parameters())));
			points = points.add(example.criterion().points().points());
		}
		EditionDocument document = new EditionDocument(new LinkedHashMap<>());
		Map.of("key", "every-shape", "name", "全部规则形态", "region", "示范市", "year", "2021", "source", "示范", "decimals", "2",
				"rounding", "HALF_UP")
			.forEach(document::put);
		document.put("grades", List.of(Map.of("name", "合格", "from", "0")));
		document.add("indicators",
				Map.of("code", "S", "name", "形态", "weight", points.toPlainString(), "children",
						List.of(Map.of("code", "SS", "name", "形态", "weight", points.toPlainString(), "children",
								List.of(Map.of("code", "SSS", "name", "形态", "weight", points.toPlainString(),
										"explanation", "每种形态一个要点。", "criteria", criteria))))));
		UUID id = this.editions.take("every.yaml", document.yaml().getBytes(StandardCharsets.UTF_8), BUREAU);
		return entry(id);
	}

	@Test
	void anEditionMayUseEveryShapeOfRule() {
		EditionEntry every = everyShape();
		assertThat(every.faults()).extracting((fault) -> fault.problem().code().code()).containsOnly("E-107");
		Set<String> kinds = new TreeSet<>();
		every.edition().orElseThrow().criteria().forEach((criterion) -> kinds.add(criterion.rule().kind()));
		assertThat(kinds).hasSize(RuleKind.values().length);
		this.editions.publish(every.id(), every.version(), BUREAU);
	}

	@Test
	void everyEditionGoesThroughExcelAndYamlWithoutLoss() throws IOException {
		List<EditionEntry> all = new ArrayList<>(this.editions.visibleTo(BUREAU));
		all.add(everyShape());
		published();
		assertThat(all).hasSizeGreaterThan(5);
		for (EditionEntry each : all) {
			byte[] workbook = this.editions.workbook(each);
			EditionDocument fromExcel = entry(this.editions.take(each.key() + ".xlsx", workbook, BUREAU)).document();
			assertThat(fromExcel).as(each.key() + " through Excel").isEqualTo(each.document());
			byte[] yaml = each.document().yaml().getBytes(StandardCharsets.UTF_8);
			assertThat(entry(this.editions.take(each.key() + ".yaml", yaml, BUREAU)).document())
				.as(each.key() + " through YAML")
				.isEqualTo(each.document());
		}
	}

	@Test
	void aFaultInAWorkbookIsNamedByItsCell() throws IOException {
		byte[] workbook = this.editions.workbook(published());
		byte[] changed = Workbooks.change(workbook, (book) -> {
			for (Row row : book.getSheet("规则参数")) {
				if (row.getCell(0) != null && row.getCell(0).toString().equals("A1-1.1")
						&& row.getCell(1).toString().equals("满分界限")) {
					row.getCell(2).setCellValue("很多");
				}
			}
		});
		assertThat(entry(this.editions.take("edited.xlsx", changed, BUREAU)).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.path()).endsWith("rule.full"));
		assertThat(this.editions.examine("edited.xlsx", changed)).singleElement()
			.satisfies((fault) -> assertThat(fault.problem().location().toString())
				.matches("edited\\.xlsx · 规则参数 · C\\d+"));
		Problems problems = new Problems();
		byte[] unknown = Workbooks.change(workbook, (book) -> {
			book.getSheet("规则参数").getRow(4).getCell(1).setCellValue("没有的参数");
			book.getSheet("评分要点").getRow(3).getCell(1).setCellValue("Z9");
		});
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.editions.take("edited.xlsx", unknown, BUREAU))
			.satisfies((ex) -> problems.addAll(ex.problems()));
		assertThat(problems.all()).extracting((each) -> each.code().code() + " " + each.location())
			.contains("E-403 edited.xlsx · 评分要点 · B4");
		assertThat(problems.all()).allMatch((each) -> each.location().cell() != null);
	}

	@Test
	void linesOfAWorkbookMayBeDeletedAndMovedAround() throws IOException {
		byte[] changed = Workbooks.change(this.editions.workbook(published()), (book) -> {
			Sheet sheet = book.getSheet("规则参数");
			for (int i = sheet.getLastRowNum(); i > 2; i--) {
				Row row = sheet.getRow(i);
				if (row.getCell(1).toString().startsWith("档次/2/")) {
					sheet.removeRow(row);
				}
				else if (row.getCell(1).toString().equals("档次/1/上限")) {
					row.getCell(2).setCellValue("90%");
				}
			}
		});
		EditionDocument document = entry(this.editions.take("fewer.xlsx", changed, BUREAU)).document();
		assertThat(document.entries("indicators.1.children.0.children.0.criteria.0.rule.bands")).hasSize(2);
		assertThat(entry(this.editions.take("fewer.xlsx", changed, BUREAU)).faults()).isEmpty();
	}

	@Test
	void oneMistakeInAWorkbookIsOneProblem() throws IOException {
		byte[] workbook = this.editions.workbook(published());
		byte[] kind = Workbooks.change(workbook,
				(book) -> book.getSheet("评分要点").getRow(3).getCell(4).setCellValue("随便评"));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.editions.take("kind.xlsx", kind, BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all()).singleElement()
				.satisfies((problem) -> assertThat(problem.code().code() + " " + problem.location())
					.isEqualTo("E-201 kind.xlsx · 评分要点 · E4")));
		byte[] parent = Workbooks.change(workbook,
				(book) -> book.getSheet("指标").getRow(4).getCell(1).setCellValue("Z"));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.editions.take("parent.xlsx", parent, BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all()).singleElement()
				.satisfies((problem) -> assertThat(problem.code().code()).isEqualTo("E-403")));
		byte[] column = Workbooks.change(workbook,
				(book) -> book.getSheet("指标").getRow(2).getCell(0).setCellValue("编号"));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.editions.take("column.xlsx", column, BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all()).singleElement()
				.satisfies((problem) -> assertThat(problem.code().code()).isEqualTo("E-402")));
	}

	@Test
	void linesAddedInExcelStayWordsAndRoundingIsSaidInWords() throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(this.editions.workbook(published())))) {
			CellStyle style = book.getSheet("规则参数").getColumnStyle(2);
			assertThat(style.getDataFormatString()).isEqualTo("@");
			List<String> words = new ArrayList<>();
			book.getSheet("基本信息").forEach((row) -> row.forEach((cell) -> words.add(cell.toString())));
			assertThat(words).contains("四舍五入").doesNotContain("HALF_UP");
		}
	}

	@Test
	void whatAWorkbookCannotHoldIsSaidInsteadOfLost() throws IOException {
		UUID id = this.editions.take("small.yaml", EditionFaultsTests.small(), BUREAU);
		this.editions.change(id, entry(id).version(), (document) -> {
			document.put("indicators.1.children.0.children.0.criteria.0.code", "A1-1.1");
			return "";
		}, BUREAU);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.editions.workbook(entry(id)))
			.satisfies((ex) -> assertThat(ex.problems().all()).isNotEmpty()
				.allMatch((problem) -> problem.code().code().equals("E-406")));
	}

	@Test
	void aWorkbookThatIsNoneOrLacksASheetIsRefused() throws IOException {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.editions.take("x.xlsx", "none".getBytes(StandardCharsets.UTF_8), BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all().get(0).code().code()).isEqualTo("I-002"));
		byte[] lacking = Workbooks.change(this.editions.workbook(published()),
				(book) -> book.removeSheetAt(book.getSheetIndex("计算指标")));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.editions.take("x.xlsx", lacking, BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all().get(0).code().code()).isEqualTo("E-401"));
	}

	@Test
	void twoEditionsAreComparedEntryByEntry() throws IOException {
		EditionEntry first = published();
		UUID copy = this.editions.copy(first.id(), BUREAU);
		assertThat(EditionComparison.compare(first.document(), entry(copy).document())).isEmpty();
		this.editions.change(copy, entry(copy).version(), (document) -> {
			document.put("indicators.0.children.0.children.0.criteria.0.rule.full", "102%");
			document.remove("indicators.0.children.0.children.0.criteria.1");
			return document.add("measures", Map.of("key", "more", "name", "更多", "unit", "%", "formula", "1"));
		}, BUREAU);
		List<EditionComparison.Entry> entries = EditionComparison.compare(first.document(), entry(copy).document());
		assertThat(entries).extracting(EditionComparison.Entry::id).containsExactly("A1-1.1", "A1-1.2", "more");
		assertThat(entries.get(0).differences())
			.containsExactly(new EditionComparison.Difference("rule.full", "100%", "102%"));
		assertThat(entries.get(1).right()).isFalse();
		assertThat(entries.get(2).left()).isFalse();
	}

	@Test
	void formulasAreTypedAndReadByName() throws IOException {
		EditionDocument document = published().document();
		FormulaNames names = this.editions.names(document);
		String kept = names.keep("（[实有人数合计] － 1）÷ [在职人员控制率]");
		assertThat(kept).isEqualTo("(staff_in_post_total - 1)/ staff_rate");
		assertThat(names.read("staff_in_post_total / staff_rate")).isEqualTo("[实有人数合计] / [在职人员控制率]");
		assertThat(names.keep("[谁也不知道的数]")).isEqualTo("[谁也不知道的数]");
	}

	@Test
	void everyKindOfRuleHasAFormAndEveryRuleAKind() {
		assertThat(org.jiping.scoring.RuleCatalogue.kinds()).containsExactlyInAnyOrderElementsOf(
				java.util.Arrays.stream(RuleKind.values()).map(RuleKind::key).toList());
	}

}
