package org.jiping.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	@LocalServerPort
	private int port;

	private Playwright playwright;

	private Page page;

	static boolean chromium() {
		return Files.isExecutable(CHROMIUM);
	}

	@BeforeEach
	void signIn() {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		Browser browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--disable-component-update", "--disable-sync")));
		this.page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1366, 768));
		this.page.navigate("http://localhost:" + this.port + "/login");
		this.page.click("[data-username=evaluator]");
		this.page.click("button.btn-primary");
		this.page.waitForURL("**/cases*");
	}

	@AfterEach
	void close() {
		this.playwright.close();
	}

	@Test
	void anotherFigureMovesTheScoreAndBack() {
		assertThat(this.page.textContent("main")).contains("88.93", "87.43", "良");
		this.page.click("a.card");
		this.page.click("a[href$='/sheets/payments']");
		String cell = "input[name='lines[2].cells[3]']";
		String before = this.page.inputValue(cell);
		this.page.fill(cell, "10715519.57");
		this.page.click("form button.btn-primary");
		assertThat(this.page.textContent(".alert-success")).contains("87.43 / 88.93 → 87.93 / 89.43");
		this.page.fill(cell, "约3万");
		this.page.click("form button.btn-primary");
		assertThat(this.page.textContent("main")).contains("I-204");
		assertThat(this.page.inputValue(cell)).isEqualTo("约3万");
		this.page.fill(cell, before);
		this.page.click("form button.btn-primary");
		assertThat(this.page.textContent(".alert-success")).contains("87.93 / 89.43 → 87.43 / 88.93");
	}

	@Test
	void aScoreLeadsToItsTraceAndToTheRowItCameFrom() {
		this.page.click("a.card");
		this.page.navigate(this.page.url() + "/scores#C1-3");
		this.page.waitForSelector("details[open] .jp-override");
		assertThat(this.page.textContent("#C1-3")).contains("286.54万人", "作用一般", "1.5");
		this.page.click("#C1-3 a[href*='/sheets/targets']");
		assertThat(this.page.textContent(".jp-found")).isNotNull();
	}

	@Test
	void noPageScrollsSideways() {
		String home = this.page.url();
		this.page.click("a.card");
		String one = this.page.url();
		for (int width : new int[] { 1366, 390 }) {
			this.page.setViewportSize(width, 768);
			for (String address : List.of(home, one, one + "/scores", one + "/sensitivity", one + "/sheets/projects",
					one + "/report", home.replace("/cases", "/workbooks"))) {
				this.page.navigate(address);
				assertThat(this.page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
					.as(address + " at " + width)
					.isEqualTo(0);
			}
		}
	}

}
