package org.jiping.organization.web;

import org.jiping.organization.OrganizationManagement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Departments and agencies; only the bureau's staff comes here.
 */
@Controller
class OrganizationController {

	private final OrganizationManagement organizations;

	OrganizationController(OrganizationManagement organizations) {
		this.organizations = organizations;
	}

	@GetMapping("/organizations")
	String list(Model model) {
		model.addAttribute("departments", this.organizations.departments());
		model.addAttribute("agencies", this.organizations.agencies());
		return "organization/list";
	}

	@PostMapping("/organizations/departments")
	String department(@RequestParam String code, @RequestParam String name, @RequestParam String shortName) {
		if (!code.isBlank() && !name.isBlank() && !shortName.isBlank()) {
			this.organizations.registerDepartment(code.strip(), name.strip(), shortName.strip());
		}
		return "redirect:/organizations";
	}

	@PostMapping("/organizations/agencies")
	String agency(@RequestParam String code, @RequestParam String name) {
		if (!code.isBlank() && !name.isBlank()) {
			this.organizations.registerAgency(code.strip(), name.strip());
		}
		return "redirect:/organizations";
	}

}
