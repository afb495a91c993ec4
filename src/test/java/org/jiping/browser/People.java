package org.jiping.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * People in front of browsers of their own.
 */
final class People implements AutoCloseable {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private final Playwright playwright;

	private final Browser browser;

	private final String address;

	People(int port) {
		this.address = "http://localhost:" + port;
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--disable-component-update", "--disable-sync")));
	}

	static boolean chromium() {
		return Files.isExecutable(CHROMIUM);
	}

	/** Somebody who has not signed in; questions are answered with yes. */
	Page nobody() {
		Page page = this.browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768)).newPage();
		page.onDialog(Dialog::accept);
		return page;
	}

	/** Somebody of the demo. */
	Page demo(String username) {
		return signedIn(username, username + "-demo");
	}

	Page signedIn(String username, String password) {
		Page page = nobody();
		page.navigate(this.address + "/login");
		page.fill("#username", username);
		page.fill("#password", password);
		page.click("form[action$='/login'] button.btn-primary");
		page.waitForURL((url) -> !url.contains("/login"));
		return page;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
