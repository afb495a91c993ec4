package org.jiping.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiping.account.AccountManagement;
import org.jiping.account.Role;
import org.jiping.account.SignInThrottle;
import org.jiping.account.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The login page, with the demo accounts in the demo profile only, the question for a
 * one-time code, and the front door behind both.
 */
@Controller
class LoginController {

	private final boolean demo;

	private final AccountManagement accounts;

	private final SignInThrottle throttle;

	private final List<String> providers = new ArrayList<>();

	LoginController(Environment environment, AccountManagement accounts, SignInThrottle throttle,
			ObjectProvider<ClientRegistrationRepository> singleSignOn) {
		this.demo = Arrays.asList(environment.getActiveProfiles()).contains(DemoWhenEmbedded.DEMO);
		this.accounts = accounts;
		this.throttle = throttle;
		if (singleSignOn.getIfAvailable() instanceof Iterable<?> registrations) {
			for (Object each : registrations) {
				if (each instanceof ClientRegistration registration) {
					this.providers.add(registration.getRegistrationId());
				}
			}
		}
	}

	@GetMapping("/login")
	String login(Model model) {
		model.addAttribute("demo", this.demo);
		model.addAttribute("providers", this.providers);
		if (this.demo) {
			model.addAttribute("accounts", DemoAccount.values());
		}
		return "system/login";
	}

	@GetMapping("/login/code")
	String code() {
		return "system/code";
	}

	@PostMapping("/login/code")
	String code(@RequestParam(defaultValue = "") String code, Viewer viewer, HttpServletRequest request,
			HttpServletResponse response) {
		String address = request.getRemoteAddr();
		if (this.throttle.until(viewer.username(), address).isPresent()) {
			return "redirect:/login/code?wait";
		}
		if (!this.accounts.acceptCode(viewer.username(), code)) {
			this.throttle.failed(viewer.username(), address);
			return "redirect:/login/code?error";
		}
		request.getSession().removeAttribute(AccountGate.CODE_OUTSTANDING);
		request.changeSessionId();
		this.throttle.forgive(viewer.username());
		SavedRequest wanted = new HttpSessionRequestCache().getRequest(request, response);
		return "redirect:" + ((wanted != null) ? wanted.getRedirectUrl() : "/");
	}

	@GetMapping("/")
	String home(Viewer viewer) {
		return switch (viewer.role().side()) {
			case SYSTEM -> (viewer.role() == Role.AUDIT_OFFICER) ? "redirect:/audit" : "redirect:/people";
			case DEPARTMENT -> "redirect:/department";
			default -> "redirect:/cases";
		};
	}

}
