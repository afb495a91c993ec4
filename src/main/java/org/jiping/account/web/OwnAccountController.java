package org.jiping.account.web;

import java.util.Locale;

import org.jiping.account.AccountManagement;
import org.jiping.account.PasswordPolicy;
import org.jiping.account.Viewer;
import org.jiping.problem.ProblemWords;
import org.jiping.problem.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own password and one-time codes.
 */
@Controller
class OwnAccountController {

	private final AccountManagement accounts;

	private final PasswordPolicy policy;

	private final ProblemWords words;

	OwnAccountController(AccountManagement accounts, PasswordPolicy policy, ProblemWords words) {
		this.accounts = accounts;
		this.policy = policy;
		this.words = words;
	}

	@GetMapping("/account")
	String show(Viewer viewer, Model model) {
		model.addAttribute("user", this.accounts.find(viewer.username()).orElseThrow());
		return "account/account";
	}

	@GetMapping("/account/password")
	String password(Model model) {
		model.addAttribute("policy", this.policy);
		model.addAttribute("action", "/account/password");
		model.addAttribute("present", true);
		return "account/password";
	}

	@PostMapping("/account/password")
	ModelAndView password(@RequestParam String present, @RequestParam String password, @RequestParam String again,
			Viewer viewer, Locale locale, Model model, RedirectAttributes redirect) {
		try {
			this.accounts.changePassword(present, password, again, viewer);
		}
		catch (RefusedException ex) {
			password(model);
			return refused(ex, model, locale);
		}
		redirect.addFlashAttribute("saved", true);
		return new ModelAndView("redirect:/account");
	}

	@GetMapping("/link/{token}")
	String link(@PathVariable String token, Model model) {
		model.addAttribute("name", this.accounts.ofLink(token).username());
		model.addAttribute("policy", this.policy);
		model.addAttribute("action", "/link/" + token);
		model.addAttribute("present", false);
		return "account/password";
	}

	@PostMapping("/link/{token}")
	ModelAndView link(@PathVariable String token, @RequestParam String password, @RequestParam String again,
			Locale locale, Model model) {
		try {
			this.accounts.setPassword(token, password, again);
		}
		catch (RefusedException ex) {
			link(token, model);
			return refused(ex, model, locale);
		}
		return new ModelAndView("redirect:/login?set");
	}

	private ModelAndView refused(RefusedException ex, Model model, Locale locale) {
		model.addAttribute("problems", this.words.say(ex.problems().all(), locale));
		return new ModelAndView("account/password", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/account/codes")
	String offer(Viewer viewer, Model model) {
		model.addAttribute("secret", this.accounts.offerCodes(viewer));
		return "account/codes";
	}

	@PostMapping("/account/codes/on")
	String on(@RequestParam String code, Viewer viewer, RedirectAttributes redirect) {
		this.accounts.wantCodes(code, viewer);
		redirect.addFlashAttribute("saved", true);
		return "redirect:/account";
	}

	@PostMapping("/account/codes/off")
	String off(@RequestParam String code, Viewer viewer, RedirectAttributes redirect) {
		this.accounts.dropCodes(code, viewer);
		redirect.addFlashAttribute("saved", true);
		return "redirect:/account";
	}

}
