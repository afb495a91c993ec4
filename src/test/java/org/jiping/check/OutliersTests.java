package org.jiping.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Row;
import org.jiping.JipingTest;
import org.jiping.Workbooks;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.intake.IntakeManagement;
import org.jiping.measure.Formula;
import org.jiping.measure.MeasureCatalogue;
import org.jiping.quantity.Unit;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Figures beside those of the year before and of other departments.
 */
@JipingTest
class OutliersTests {

	private static final String SHEET = "表1-4资产情况";

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private static final Outliers.Compared FIGURE = new Outliers.Compared("a", Formula.parse("a"), Unit.NUMBER,
			new BigDecimal("0.5"), true);

	@Autowired
	private Outliers outliers;

	@Autowired
	private IntakeManagement intake;

	@Autowired
	private MeasureCatalogue catalogue;

	@Autowired
	private MessageSource messages;

	@Test
	void everyFigureComparedHasAName() {
		assertThat(this.outliers.figures()).hasSizeGreaterThan(5)
			.allSatisfy((figure) -> assertThat(this.messages.getMessage(figure.name(), Locale.SIMPLIFIED_CHINESE))
				.isNotBlank());
	}

	@Test
	void aChangeIsToldAboveItsShareOfTheYearBeforeAndNotAtIt() {
		assertThat(moved("149", "100")).isFalse();
		assertThat(moved("150", "100")).isFalse();
		assertThat(moved("150.01", "100")).isTrue();
		assertThat(moved("50", "100")).isFalse();
		assertThat(moved("49.99", "100")).isTrue();
		assertThat(moved("-151", "-100")).isTrue();
		assertThat(moved("5", "0")).isFalse();
	}

	private static boolean moved(String value, String prior) {
		return Outliers.moved(FIGURE, new BigDecimal(value), new BigDecimal(prior), new BigDecimal("0.5")).isPresent();
	}

	@Test
	void anOutlierIsToldAboveThreeAndAHalfDeviationsAndNotAmongFewerThanFive() {
		// Median 30, deviation 10: 3.5 are reached at 30 ± 51.89.
		List<String> others = List.of("10", "20", "30", "40", "50");
		assertThat(unusual("81.88", others)).isFalse();
		assertThat(unusual("81.90", others)).isTrue();
		assertThat(unusual("-21.90", others)).isTrue();
		assertThat(unusual("1000", others.subList(0, 4))).isFalse();
		assertThat(unusual("1000", List.of("7", "7", "7", "7", "7", "9"))).isFalse();
	}

	private static boolean unusual(String value, List<String> others) {
		return Outliers.unusual(FIGURE, new BigDecimal(value), others.stream().map(BigDecimal::new).toList())
			.isPresent();
	}

	@Test
	void aFigureNobodyCouldHaveIsRefused() {
		assertThatThrownBy(() -> Outliers.read(
				new YAMLMapper().readTree("figures:\n  - {key: k, formula: nobody_has_this, unit: ratio}"),
				this.catalogue))
			.hasMessageContaining("nobody_has_this");
	}

	@Test
	void aDepartmentThatUsesLittleOfItsAssetsStandsOutAmongThoseItsAskerMaySee() throws Exception {
		String odd = "odd-" + UUID.randomUUID().toString().substring(0, 8);
		open(odd, "2011", "0.9");
		CaseId id = open(odd, "2012", "0.5");
		for (String share : List.of("0.97", "0.96", "0.95", "0.98")) {
			open("peer-" + UUID.randomUUID().toString().substring(0, 8), "2012", share);
		}
		assertThat(seen(id)).anySatisfy((seen) -> {
			assertThat(seen.code()).isEqualTo("P-301");
			assertThat(words(seen)).isEqualTo("资产使用率为 50.00%，上年为 90.00%，变动超过 20.00%。");
		})
			.anySatisfy((seen) -> assertThat(words(seen)).startsWith("年初合计原值合计为 ").contains("而上年年末合计原值合计为 1,000.00万元"))
			.noneMatch((seen) -> seen.code().equals("P-302"));
		open("peer-" + UUID.randomUUID().toString().substring(0, 8), "2012", "0.99");
		assertThat(seen(id)).filteredOn((seen) -> seen.code().equals("P-302"))
			.singleElement()
			.satisfies((seen) -> assertThat(words(seen)).isEqualTo("资产使用率为 50.00%，同一指标体系其他 5 个部门的中位数为 97.00%，明显偏离。"));
		Viewer stranger = new Viewer("stranger", Role.EVALUATOR, UUID.randomUUID());
		assertThatThrownBy(() -> this.outliers.screen(id, stranger)).isInstanceOf(RuntimeException.class);
	}

	@Test
	void aDepartmentIsNotComparedWithAProjectOfItsOwnInTheYearBefore() throws Exception {
		String odd = "odd-" + UUID.randomUUID().toString().substring(0, 8);
		open(odd, "2009", "0.9", "某项目");
		CaseId id = open(odd, "2010", "0.5", "");
		assertThat(seen(id)).noneMatch((seen) -> seen.code().equals("P-301") || seen.code().equals("P-303"));
	}

	private String words(CaseScreen.Seen seen) {
		return this.messages.getMessage("check.screen." + seen.code(), seen.details().toArray(),
				Locale.SIMPLIFIED_CHINESE);
	}

	private List<CaseScreen.Seen> seen(CaseId id) {
		return this.outliers.screen(id, BUREAU);
	}

	private CaseId open(String code, String year, String share) throws Exception {
		return open(code, year, share, "");
	}

	private CaseId open(String code, String year, String share, String project) throws Exception {
		double value = 10_000_000;
		byte[] sample = new ClassPathResource("samples/yuncheng-hrss-2021.xlsx").getContentAsByteArray();
		return this.intake.open("case.xlsx", Workbooks.change(sample, (book) -> {
			Workbooks.set(book, "基本信息", "部门编码", "内容", code);
			Workbooks.set(book, "基本信息", "评价年度", "内容", year);
			Row named = book.getSheet("基本信息").createRow(book.getSheet("基本信息").getLastRowNum() + 1);
			named.createCell(0).setCellValue("项目名称");
			named.createCell(1).setCellValue(project);
			for (String line : List.of("年末固定资产", "年末合计")) {
				Stream.of("土地、房屋及构筑物", "专用设备", "家具、用具、装具及动植物", "无形资产", "未分类列示")
					.forEach((column) -> Workbooks.set(book, SHEET, line, column, 0));
				Workbooks.set(book, SHEET, line, "通用设备", value);
				Workbooks.set(book, SHEET, line, "原值合计", value);
				Workbooks.set(book, SHEET, line, "其中在用", Double.parseDouble(share) * value);
			}
			List.of("土地、房屋及构筑物", "通用设备", "专用设备", "家具、用具、装具及动植物", "无形资产", "未分类列示", "原值合计", "其中在用")
				.forEach((column) -> Workbooks.set(book, SHEET, "年末无形资产", column, 0));
		}), BUREAU).caseId();
	}

}
