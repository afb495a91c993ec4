package org.jiping.account.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jiping.account.AccountForm;
import org.jiping.account.AccountManagement;
import org.jiping.account.LinkPost;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.User;
import org.jiping.account.Viewer;
import org.jiping.organization.OrganizationManagement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The accounts, for the officers and for an agency's administrator.
 */
@Controller
class PeopleController {

	private final AccountManagement accounts;

	private final OrganizationManagement organizations;

	private final List<LinkPost> posts;

	PeopleController(AccountManagement accounts, OrganizationManagement organizations, List<LinkPost> posts) {
		this.accounts = accounts;
		this.organizations = organizations;
		this.posts = posts;
	}

	@GetMapping("/people")
	String list(Viewer viewer, Model model) {
		boolean agencys = viewer.role() == Role.AGENCY_ADMINISTRATOR;
		model.addAttribute("people",
				this.accounts.visibleTo(viewer)
					.stream()
					.map((user) -> new Person(user, place(user), this.accounts.lockedUntil(user.username()).isPresent(),
							roles(user, agencys)))
					.toList());
		model.addAttribute("opens", agencys || viewer.role() == Role.SYSTEM_OFFICER);
		model.addAttribute("closes", agencys || viewer.role() == Role.SYSTEM_OFFICER);
		model.addAttribute("grants", agencys || viewer.role() == Role.SECURITY_OFFICER);
		model.addAttribute("confirms", viewer.role() == Role.SECURITY_OFFICER);
		model.addAttribute("self", viewer.username());
		model.addAttribute("agencys", agencys);
		model.addAttribute("roles", Arrays.stream(Role.values())
			.filter((role) -> !agencys || (role.side() == Role.Side.AGENCY && role != Role.AGENCY_ADMINISTRATOR))
			.toList());
		if (!agencys) {
			model.addAttribute("agencies", this.organizations.agencies());
			model.addAttribute("departments", this.organizations.departments());
		}
		return "account/people";
	}

	private String place(User user) {
		if (user.agencyId() != null) {
			return this.organizations.agencyName(user.agencyId());
		}
		return (user.departmentId() != null) ? this.organizations.departmentName(user.departmentId()) : "";
	}

	private static List<Role> roles(User user, boolean agencys) {
		return Arrays.stream(Role.values())
			.filter((role) -> role.side() == user.role().side() && !(agencys && role == Role.AGENCY_ADMINISTRATOR))
			.toList();
	}

	@PostMapping("/people")
	String open(@RequestParam String username, @RequestParam String displayName,
			@RequestParam(defaultValue = "") String email, @RequestParam Role role,
			@RequestParam(required = false) @Nullable UUID agency,
			@RequestParam(required = false) @Nullable UUID department, Viewer viewer, RedirectAttributes redirect,
			HttpServletRequest request) {
		Role.Side side = role.side();
		UUID placed = (viewer.role() == Role.AGENCY_ADMINISTRATOR) ? viewer.agencyId() : agency;
		AccountForm form = new AccountForm(username.strip(), displayName.strip(),
				email.isBlank() ? null : email.strip(), role, (side == Role.Side.AGENCY) ? placed : null,
				(side == Role.Side.DEPARTMENT) ? department : null);
		return shown(this.accounts.open(form, viewer), username.strip(), redirect, request);
	}

	@PostMapping("/people/{id}/renew")
	String renew(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect, HttpServletRequest request) {
		String name = this.accounts.visibleTo(viewer)
			.stream()
			.filter((user) -> user.id().equals(id))
			.map(User::username)
			.findFirst()
			.orElseThrow(() -> new NotAllowedException("no such account"));
		return shown(this.accounts.renew(id, viewer), name, redirect, request);
	}

	/**
	 * Mailed, nobody but the person sees the link; otherwise the officer hands it over.
	 */
	private String shown(String token, String username, RedirectAttributes redirect, HttpServletRequest request) {
		User user = this.accounts.find(username).orElseThrow();
		if (this.posts.stream().anyMatch((post) -> post.post(user, token))) {
			redirect.addFlashAttribute("mailed", user.email());
			redirect.addFlashAttribute("linkOf", username);
			return "redirect:/people";
		}
		redirect.addFlashAttribute("link",
				ServletUriComponentsBuilder.fromContextPath(request).path("/link/").path(token).toUriString());
		redirect.addFlashAttribute("linkOf", username);
		return "redirect:/people";
	}

	@PostMapping("/people/{id}/confirm")
	String confirm(@PathVariable UUID id, Viewer viewer) {
		this.accounts.confirm(id, viewer);
		return "redirect:/people";
	}

	@PostMapping("/people/{id}/role")
	String role(@PathVariable UUID id, @RequestParam Role role, Viewer viewer) {
		this.accounts.giveRole(id, role, viewer);
		return "redirect:/people";
	}

	@PostMapping("/people/{id}/close")
	String close(@PathVariable UUID id, Viewer viewer) {
		this.accounts.close(id, viewer);
		return "redirect:/people";
	}

	@PostMapping("/people/{id}/open")
	String openAgain(@PathVariable UUID id, Viewer viewer) {
		this.accounts.openAgain(id, viewer);
		return "redirect:/people";
	}

	@PostMapping("/people/{id}/unlock")
	String unlock(@PathVariable UUID id, Viewer viewer) {
		this.accounts.unlock(id, viewer);
		return "redirect:/people";
	}

	/**
	 * A line of the list.
	 *
	 * @param user the account
	 * @param place name of the agency or department
	 * @param locked whether they wait for having guessed
	 * @param roles what else they could be
	 */
	public record Person(User user, String place, boolean locked, List<Role> roles) {
	}

}
