package org.jiping.system;

import java.util.Arrays;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The login page; it shows the demo accounts in the demo profile only.
 */
@Controller
class LoginController {

	private final boolean demo;

	LoginController(Environment environment) {
		this.demo = Arrays.asList(environment.getActiveProfiles()).contains(DemoWhenEmbedded.DEMO);
	}

	@GetMapping("/login")
	String login(Model model) {
		model.addAttribute("demo", this.demo);
		if (this.demo) {
			model.addAttribute("accounts", DemoAccount.values());
		}
		return "system/login";
	}

}
