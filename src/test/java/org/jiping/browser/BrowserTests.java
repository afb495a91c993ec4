package org.jiping.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.jiping.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an evaluator does in the browser.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@EnabledIf(value = "chromium", disabledReason = "no Chromium at /usr/bin/chromium")
class BrowserTests {

	@LocalServerPort
	private int port;

	private People people;

	private Page page;

	static boolean chromium() {
		return People.chromium();
	}

	@BeforeEach
	void open() {
		this.people = new People(this.port);
		signIn("evaluator");
	}

	private void signIn(String who) {
		this.page = this.people.demo(who);
		this.page.navigate("http://localhost:" + this.port + "/cases");
	}

	@AfterEach
	void close() {
		this.people.close();
	}

	@Test
	void aParagraphOfTheReportIsWrittenWithALiveFigureAndTakenBack() {
		this.page.click("main a[href*='/cases/']");
		String address = this.page.url().replaceAll("[?#].*", "");
		this.page.navigate(address + "/report");
		assertThat(this.page.textContent(".jp-paper")).contains("部门可支配资金总额6,416.61万元");
		this.page.navigate(address + "/report/texts/funds.summary");
		this.page.click(".jp-editor");
		this.page.keyboard().press("Control+A");
		this.page.keyboard().press("Delete");
		this.page.keyboard().type("本部门共有编制");
		this.page.fill("input[name=q]", "304");
		this.page.click("[data-jp-name]:has-text('304')");
		this.page.keyboard().type("，可支配资金总额为9000万元。");
		send("[data-jp-editor] .btn-primary");
		assertThat(this.page.textContent("main")).contains("9000万元", "6,416.61万元");
		assertThat(this.page.locator(".text-bg-danger").count()).isEqualTo(1);
		this.page.click("[data-jp-bind]");
		send("[data-jp-editor] .btn-primary");
		assertThat(this.page.locator(".text-bg-danger").count()).isZero();
		this.page.navigate(address + "/report");
		assertThat(this.page.textContent(".jp-paper")).contains("本部门共有编制304人，可支配资金总额为6,416.61万元。");
		this.page.navigate(address + "/report/texts/funds.summary");
		this.page.click(".jp-editor");
		this.page.keyboard().press("Control+A");
		this.page.keyboard().press("Delete");
		send("[data-jp-editor] .btn-primary");
		this.page.navigate(address + "/report");
		assertThat(this.page.textContent(".jp-paper")).contains("部门可支配资金总额6,416.61万元");
		assertThat(this.page.locator(".jp-chart canvas").count()).isGreaterThan(5);
	}

	@Test
	void everyChangeOfATextIsTakenBackAndMadeAgainListsAndTablesIncluded() {
		this.page.click("main a[href*='/cases/']");
		this.page.navigate(this.page.url().replaceAll("[?#].*", "") + "/report/texts/funds.note");
		String before = written();
		this.page.click(".jp-editor");
		this.page.keyboard().press("Control+End");
		this.page.keyboard().type("甲");
		this.page.click("[data-jp-edit=list]");
		this.page.keyboard().press("Enter");
		this.page.keyboard().press("Tab");
		this.page.keyboard().type("子");
		this.page.keyboard().press("Enter");
		this.page.keyboard().press("Shift+Tab");
		this.page.keyboard().type("乙");
		assertThat(this.page.locator(".jp-editor ul ul > li").allTextContents()).containsExactly("子");
		this.page.click("[data-jp-edit=table]");
		assertThat(this.page.locator(".jp-editor table").count()).isEqualTo(1);
		String after = written();
		this.page.keyboard().press("Control+z");
		assertThat(this.page.locator(".jp-editor table").count()).isZero();
		assertThat(this.page.locator(".jp-editor > ul > li").count()).isEqualTo(2);
		for (int i = 0; i < 20; i++) {
			this.page.click("[data-jp-edit=undo]");
		}
		assertThat(written()).isEqualTo(before);
		for (int i = 0; i < 20; i++) {
			this.page.keyboard().press("Control+Shift+Z");
		}
		assertThat(written()).isEqualTo(after);
	}

	@Test
	void cellsAreJoinedBothWaysHoldSeveralLinesAndComeApartAgain() {
		this.page.click("main a[href*='/cases/']");
		this.page.navigate(this.page.url().replaceAll("[?#].*", "") + "/report/texts/funds.note");
		this.page.click(".jp-editor");
		this.page.keyboard().press("Control+End");
		this.page.click("[data-jp-edit=table]");
		this.page.click(".jp-editor tr:nth-child(2) td:nth-child(1)");
		this.page.keyboard().type("甲");
		this.page.keyboard().press("Shift+Enter");
		this.page.keyboard().type("乙");
		this.page.keyboard().press("Tab");
		this.page.keyboard().type("丙");
		this.page.click(".jp-editor tr:nth-child(2) td:nth-child(1)");
		this.page.click("[data-jp-edit=joinright]");
		assertThat(cells()).isEqualTo("td2x1 td1x1 td1x1 td1x1 td1x1");
		this.page.click("[data-jp-edit=join]");
		assertThat(cells()).isEqualTo("td2x2 td1x1 td1x1");
		assertThat(this.page.innerText(".jp-editor td").strip().split("\\s+")).containsExactly("甲", "乙", "丙");
		// A column to the right of the joined cell, and one that is taken out of it.
		this.page.click("[data-jp-edit=column]");
		assertThat(cells()).isEqualTo("td2x2 td1x1 td1x1 td1x1 td1x1");
		this.page.click("[data-jp-edit=columnout]");
		assertThat(cells()).isEqualTo("td1x2 td1x1 td1x1 td1x1 td1x1");
		this.page.click("[data-jp-edit=split]");
		assertThat(cells()).isEqualTo("td1x1 td1x1 td1x1 td1x1 td1x1 td1x1");
	}

	/** How many columns and rows the cells below the head take. */
	private String cells() {
		return String.valueOf(this.page.evalOnSelector(".jp-editor table",
				"(table) => [...table.querySelectorAll('td')].map((cell) => 'td' + cell.colSpan + 'x' + cell.rowSpan).join(' ')"));
	}

	private String written() {
		return String.valueOf(this.page.evalOnSelector(".jp-editor", "(paper) => paper.innerHTML"));
	}

	/** Presses a button and waits for the page that answers. */
	private void send(String button) {
		this.page.waitForNavigation(() -> this.page.click(button));
	}

	@Test
	void anotherFigureMovesTheScoreAndBack() {
		assertThat(this.page.textContent("main")).contains("88.93", "87.43", "良");
		this.page.click("a.card");
		this.page.click("a[href$='/sheets/payments']");
		String cell = "input[name='lines[2].cells[3]']";
		String before = this.page.inputValue(cell);
		this.page.fill(cell, "10715519.57");
		send("form button.btn-primary");
		assertThat(this.page.textContent(".alert-success")).contains("87.43 / 88.93 → 87.93 / 89.43");
		this.page.fill(cell, "约3万");
		send("form button.btn-primary");
		assertThat(this.page.textContent("main")).contains("I-204");
		assertThat(this.page.inputValue(cell)).isEqualTo("约3万");
		this.page.fill(cell, before);
		send("form button.btn-primary");
		assertThat(this.page.textContent(".alert-success")).contains("87.93 / 89.43 → 87.43 / 88.93");
	}

	@Test
	void aScoreLeadsToItsTraceAndToTheRowItCameFrom() {
		this.page.click("a.card");
		this.page.navigate(this.page.url() + "/scores#C1-3");
		this.page.waitForSelector("details[open] .jp-override");
		assertThat(this.page.textContent("#C1-3")).contains("286.54万人", "作用一般", "1.5");
		this.page.click("#C1-3 a[href*='/figures/']");
		this.page.click("a[href*='/sheets/targets']");
		assertThat(this.page.textContent(".jp-found")).isNotNull();
	}

	@Test
	void fromTheScoreOfB12ToAVoucherRowAndBack() {
		this.page.click("a.card");
		this.page.navigate(this.page.url() + "/scores#B1-2");
		this.page.waitForSelector("details[open] #B1-2\\.3");
		this.page.click("a[href$='/figures/payment_paid_q1']");
		assertThat(this.page.textContent("main")).contains("2,642,407.72元", "一致", "B1-2.3");
		this.page.click("a:has-text('查看构成各行')");
		assertThat(this.page.textContent("main")).contains("2,642,407.72");
		this.page.click("tbody tr:first-child td:first-child a");
		assertThat(this.page.textContent("main")).contains("yuncheng-hrss-2021-payments.xlsx", "支付明细");
		this.page.click("a.jp-step:has-text('截至第1季度末基本支出累计支付')");
		this.page.click("a.jp-step:has-text('B1-2.3')");
		this.page.waitForSelector("details[open] #B1-2\\.3");
	}

	@Test
	void aLedgerIsUploadedCorrectedCheckedAndTakenIn() {
		this.page.click("a.card");
		String base = this.page.url();
		this.page.navigate(base + "/ledgers");
		String text = "支付日期,用途,部门经济分类,经济分类名称,支付金额\n2021-01-05,办公用品,30201,办公费,1.5\n2021-01-06,水费,30205,水费,很多\n";
		this.page.setInputFiles("input[type=file]",
				new FilePayload("支付.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
		this.page.click("button:has-text('上传并识别')");
		this.page.waitForSelector("td.faulty");
		assertThat(this.page.textContent("main")).contains("L-104");
		assertThat(this.page.locator("td.faulty").textContent()).isEqualTo("很多");
		this.page.selectOption("select[name=unit]", "万元");
		this.page.fill("input[name=label]", "浏览器");
		this.page.click("button:has-text('应用')");
		this.page.click("button:has-text('确认导入')");
		this.page.waitForSelector(".alert-danger:has-text('1 处错误')");
		assertThat(this.page.textContent("main")).contains("L-202", "E3");
		this.page.check("#policy-KEEP_ASIDE");
		this.page.click("button:has-text('确认导入')");
		this.page.waitForSelector(".alert-success:has-text('已导入')");
		this.page.click("a:has-text('修正留存的 1 行')");
		this.page.fill("input[value='很多']", "2");
		this.page.click("button:has-text('保存')");
		assertThat(this.page.textContent("main")).contains("已修正并计入台账");
		this.page.navigate(base + "/ledgers");
		this.page.locator("tr:has-text('浏览器')").first().locator("button:has-text('停用')").click();
		assertThat(this.page.locator("tr:has-text('浏览器') button:has-text('停用')").count()).isZero();
	}

	@Test
	void aFrameworkIsCopiedARuleIsTriedWhileItIsTypedAndTheFaultStopsPublishing() {
		signIn("bureau");
		this.page.navigate("http://localhost:" + this.port + "/editions");
		this.page.click("tr:has-text('project-framework-2020') form button");
		this.page.waitForURL("**/draft*");
		this.page.click("a.criterion:has-text('B1-2.1')");
		// What is typed before the scripts are there would go unnoticed.
		this.page.waitForURL("**at=**");
		this.page.waitForLoadState();
		this.page.fill("[name='t.project_budget_rate']", "80%");
		this.page.waitForSelector("#rule-outcome:has-text('得 2 分')");
		this.page.selectOption("select[name='rule.kind']", "bands");
		this.page.click("button[value='add:rule.bands']");
		this.page.waitForSelector("[name='rule.bands.0.points']");
		this.page.click("button[value='add:rule.bands']");
		this.page.waitForSelector("[name='rule.bands.1.points']");
		this.page.fill("[name='rule.bands.0.high']", "60%");
		this.page.fill("[name='rule.bands.0.points']", "0");
		this.page.fill("[name='rule.bands.1.low']", "70%");
		this.page.fill("[name='rule.bands.1.points']", "4");
		this.page.locator("[name='rule.bands.1.points']").blur();
		this.page.waitForSelector("#rule-preview:has-text('R-102')");
		this.page.click("button.btn-primary:has-text('保存')");
		this.page.click("button:has-text('发布')");
		assertThat(this.page.textContent("main")).contains("R-102", "B1-2.1");
		this.page.click("a.btn-primary");
		this.page.click("a[href*='at=measures']");
		this.page.waitForURL("**at=measures**");
		this.page.waitForLoadState();
		this.page.locator("textarea").nth(5).pressSequentially("[核定编");
		this.page.waitForSelector(".jp-complete button");
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator("textarea").nth(5).inputValue()).isEqualTo("[核定编制合计]");
		this.page.click(".jp-nodes a");
		this.page.click("button.btn-outline-danger:has-text('删除草稿')");
		this.page.waitForURL("**/editions");
	}

	@Test
	void noPageScrollsSideways() {
		String home = this.page.url();
		this.page.click("a.card");
		String one = this.page.url();
		for (int width : new int[] { 1366, 390 }) {
			this.page.setViewportSize(width, 768);
			for (String address : List.of(home, one, one + "/scores", one + "/sensitivity", one + "/scores/history",
					one + "/sheets/projects", one + "/report", home.replace("/cases", "/workbooks"),
					home.replace("/cases", "/editions"))) {
				this.page.navigate(address);
				assertThat(this.page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
					.as(address + " at " + width)
					.isEqualTo(0);
			}
		}
	}

}
