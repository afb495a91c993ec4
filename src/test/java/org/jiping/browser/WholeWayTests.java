package org.jiping.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.jiping.TestDatabase;
import org.jiping.Workbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way of an evaluation, each step in the browser of whoever has to take it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@EnabledIf(value = "chromium", disabledReason = "no Chromium at /usr/bin/chromium")
class WholeWayTests {

	private static final String PASSWORD = "Lake-Wind-77";

	@LocalServerPort
	private int port;

	private People people;

	static boolean chromium() {
		return People.chromium();
	}

	@BeforeEach
	void open() {
		this.people = new People(this.port);
	}

	@AfterEach
	void close() {
		this.people.close();
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

	private static void submit(Page page, String action) {
		page.click("form[action$='" + action + "'] button");
	}

	private static void fill(Page page, String action, String name, String value) {
		page.fill("form[action$='" + action + "'] [name=" + name + "]", value);
	}

	/**
	 * The bureau's officers open an account for the department's contact, who sets the
	 * password.
	 */
	private void contact(String name, String department) {
		Page system = this.people.demo("sysadmin");
		assertThat(system.url()).endsWith("/people");
		fill(system, "/people", "username", name);
		fill(system, "/people", "displayName", "部门联系人");
		system.selectOption("form[action$='/people'] [name=role]", "DEPARTMENT");
		system.selectOption("form[action$='/people'] [name=department]",
				new com.microsoft.playwright.options.SelectOption().setLabel(department));
		submit(system, "/people");
		String link = system.textContent("#one-time-link");
		Page security = this.people.demo("secadmin");
		security.click("tr:has-text('" + name + "') form[action$='/confirm'] button");
		Page self = this.people.nobody();
		self.navigate(link);
		self.fill("#password", PASSWORD);
		self.fill("#again", PASSWORD);
		self.click("form[action*='/link/'] button");
		assertThat(self.textContent("main")).contains("密码已设置");
	}

	/** The bureau registers a department, plans, and commissions the sample agency. */
	private void commission(String code, String department) {
		Page bureau = this.people.demo("bureau");
		bureau.navigate(at("/organizations"));
		fill(bureau, "/departments", "code", code);
		fill(bureau, "/departments", "name", department);
		fill(bureau, "/departments", "shortName", "示范局");
		submit(bureau, "/departments");
		bureau.navigate(at("/programmes"));
		fill(bureau, "/programmes", "year", "2013");
		fill(bureau, "/programmes", "name", "计划" + code);
		submit(bureau, "/programmes");
		String card = ".card:has(h2:has-text('计划" + code + "'))";
		bureau.click(card + " summary");
		bureau.selectOption(card + " [name=department]",
				new com.microsoft.playwright.options.SelectOption().setLabel(department));
		bureau.selectOption(card + " [name=agency]",
				new com.microsoft.playwright.options.SelectOption().setIndex(agency(bureau, card)));
		bureau.selectOption(card + " [name=edition]", "shanxi-department-hrss-2021");
		for (String day : List.of("data", "draft", "review", "acceptance")) {
			bureau.fill(card + " [name=" + day + "]", "2099-06-30");
		}
		bureau.click(card + " form[action$='/commissions'] button");
		assertThat(bureau.textContent(card)).contains("待接受");
	}

	/**
	 * Where the sample agency stands among the options, found by the case it works on.
	 */
	private int agency(Page bureau, String card) {
		Page lead = this.people.demo("lead");
		lead.navigate(at("/cases"));
		String text = lead.textContent("main");
		List<String> options = bureau.locator(card + " [name=agency] option").allTextContents();
		for (int i = 0; i < options.size(); i++) {
			if (text.contains(options.get(i))) {
				return i;
			}
		}
		throw new AssertionError("no option of " + options);
	}

	private static byte[] workbook(String code, String department) throws Exception {
		byte[] sample = new ClassPathResource("samples/yuncheng-hrss-2021.xlsx").getContentAsByteArray();
		return Workbooks.change(sample, (book) -> {
			Workbooks.set(book, "基本信息", "部门编码", "内容", code);
			Workbooks.set(book, "基本信息", "被评价部门", "内容", department);
			Workbooks.set(book, "基本信息", "部门简称", "内容", "示范局");
			Workbooks.set(book, "基本信息", "评价年度", "内容", "2013");
		});
	}

	private void sign(String who, String address, String opinion) {
		Page reviewer = this.people.demo(who);
		reviewer.navigate(address + "/review");
		reviewer.fill("form[action$='/review/sign'] [name=opinion]", opinion);
		submit(reviewer, "/review/sign");
		assertThat(reviewer.textContent("main")).contains(opinion);
	}

	@Test
	void fromTheCommissionToARectificationThatWasChecked() throws Exception {
		String code = "w" + UUID.randomUUID().toString().substring(0, 6);
		String department = "示范局" + code;
		commission(code, department);
		contact(code, department);
		// The lead evaluator declares and takes the commission: the case is there.
		Page lead = this.people.demo("lead");
		lead.navigate(at("/todo"));
		lead.click("a.jp-step:has-text('" + department + "')");
		String row = "tr:has-text('" + department + "')";
		lead.check(row + " [name=declared]");
		lead.click(row + " form[action$='/accept'] button");
		lead.waitForURL("**/cases/*");
		String address = lead.url().replaceAll("[?#].*", "");
		// The evaluator fills it, uploads proof, and looks at the score.
		Page evaluator = this.people.demo("evaluator");
		evaluator.navigate(address);
		evaluator.setInputFiles("form[action$='/workbook'] input[type=file]",
				new FilePayload("案例.xlsx", "application/octet-stream", workbook(code, department)));
		submit(evaluator, "/workbook");
		assertThat(evaluator.textContent("main")).contains("88.93", "87.43");
		evaluator.navigate(address + "/parts/criterion?key=C1-3.1");
		evaluator.setInputFiles("form[action$='/evidence'] input[type=file]",
				new FilePayload("说明.txt", "text/plain", "依据".getBytes(StandardCharsets.UTF_8)));
		submit(evaluator, "/evidence");
		assertThat(evaluator.textContent("main")).contains("1-001", "说明.txt");
		// Handed in, signed once, given back once with a comment, answered, handed in
		// again.
		lead.navigate(address + "/review");
		submit(lead, "/review/hand-in");
		evaluator.navigate(address + "/sheets/procurement");
		assertThat(evaluator.locator("form[action$='/sheets/procurement'] button.btn-primary").count()).isZero();
		sign("reviewer1", address, "同意提交二级复核");
		Page second = this.people.demo("reviewer2");
		second.navigate(address + "/parts/criterion?key=C1-3.1");
		second.fill("form[action$='/comments'] [name=body]", "采用得分的理由请写得更具体");
		submit(second, "/comments");
		second.navigate(address + "/review");
		second.fill("form[action$='/review/sign'] [name=opinion]", "同意");
		submit(second, "/review/sign");
		assertThat(second.textContent("main")).contains("1 条意见没有解决");
		second.navigate(address + "/review");
		second.fill("form[action$='/review/return'] [name=reason]", "先处理意见");
		submit(second, "/review/return");
		evaluator.navigate(address + "/review");
		evaluator.fill("form[action$='/reply'] [name=body]", "已补充底稿1-001");
		submit(evaluator, "/reply");
		second.navigate(address + "/review");
		submit(second, "/settle");
		lead.navigate(address + "/review");
		submit(lead, "/review/hand-in");
		sign("reviewer1", address, "同意");
		sign("reviewer2", address, "同意");
		sign("reviewer3", address, "同意征求意见");
		// The department says something, is answered, and finishes.
		Page contact = this.people.signedIn(code, PASSWORD);
		assertThat(contact.url()).endsWith("/department");
		contact.click("a.card");
		contact.fill("form[action$='/opinions'] [name=body]", "请说明满意度的样本量");
		submit(contact, "/opinions");
		submit(contact, "/finish");
		lead.navigate(address + "/review");
		lead.selectOption("form[action*='/opinions/'] [name=accepted]", "false");
		lead.fill("form[action*='/opinions/'] [name=reason]", "样本量见附件");
		lead.click("form[action*='/opinions/'] button");
		submit(lead, "/review/conclude");
		// The bureau's leader accepts and rates; the agency does not see it.
		Page leader = this.people.demo("leader");
		leader.navigate(address + "/review");
		leader.fill("form[action$='/review/accept'] [name=remark]", "底稿完整");
		submit(leader, "/review/accept");
		assertThat(leader.textContent("main")).contains("底稿完整");
		lead.navigate(address + "/review");
		assertThat(lead.textContent("main")).doesNotContain("底稿完整").contains("财政局验收");
		// Issued: every finding is to be put right.
		lead.navigate(address + "/report/issued");
		submit(lead, "/report/issued");
		assertThat(lead.textContent("main")).contains("88.93");
		contact.navigate(at("/todo"));
		contact.click("a.jp-step >> nth=0");
		contact.fill("#measures", "完善绩效目标");
		contact.fill("#responsible", "财务科");
		contact.click("form[action$='/plan'] button");
		contact.fill("#done", "目标已修订");
		contact.setInputFiles("#files", new FilePayload("证明.txt", "text/plain", "证明".getBytes(StandardCharsets.UTF_8)));
		contact.click("form[action$='/done'] button");
		assertThat(contact.textContent("main")).contains("待复查", "证明.txt");
		Page bureau = this.people.demo("bureau");
		bureau.navigate(address + "/findings");
		bureau.fill("form[action$='/recheck'] [name=said]", "整改到位");
		submit(bureau, "/recheck");
		assertThat(bureau.textContent("main")).contains("已完成", "整改到位");
		// And all of it is on record.
		Page audit = this.people.demo("audadmin");
		assertThat(audit.url()).endsWith("/audit");
		submit(audit, "/audit/verify");
		assertThat(audit.textContent("main")).contains("哈希链完整");
	}

	@Test
	void cookiesAndHeadersOfTheRunningServerAreStrictAndNothingOnAPageIsBlocked() {
		Page page = this.people.nobody();
		List<String> complaints = new java.util.ArrayList<>();
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				complaints.add(message.text());
			}
		});
		page.navigate(at("/login"));
		page.fill("#username", "evaluator");
		page.fill("#password", "evaluator-demo");
		page.click("form[action$='/login'] button.btn-primary");
		page.waitForURL("**/cases");
		page.click("a.card");
		String address = page.url();
		for (String path : List.of("", "/scores", "/report", "/report/texts/funds.summary", "/sheets/projects",
				"/checks", "/ledgers", "/review", "/evidence", "/findings", "/history")) {
			page.navigate(address + path);
			page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
		}
		assertThat(complaints).isEmpty();
		Cookie session = page.context()
			.cookies()
			.stream()
			.filter((cookie) -> cookie.name.equals("SESSION"))
			.findFirst()
			.orElseThrow();
		assertThat(session.httpOnly).isTrue();
		assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
		APIResponse response = page.request().get(at("/login"));
		assertThat(response.headers().get("content-security-policy")).doesNotContain("unsafe");
		assertThat(response.headers()).containsEntry("x-content-type-options", "nosniff")
			.containsEntry("x-frame-options", "SAMEORIGIN");
	}

}
