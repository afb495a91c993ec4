package org.jiping.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers departments and agencies by their codes.
 */
@Service
@Transactional
public class OrganizationManagement {

	private final Departments departments;

	private final Agencies agencies;

	OrganizationManagement(Departments departments, Agencies agencies) {
		this.departments = departments;
		this.agencies = agencies;
	}

	/**
	 * Finds the department of a code, or registers it; a changed name is taken over.
	 * @param code the department's code
	 * @param name its full name
	 * @param shortName the name used inside running text
	 * @return the department
	 */
	public Department registerDepartment(String code, String name, String shortName) {
		Department department = this.departments.findByCode(code)
			.orElseGet(() -> new Department(code, name, shortName));
		department.rename(name, shortName);
		return this.departments.save(department);
	}

	@Transactional(readOnly = true)
	public Optional<Department> department(String code) {
		return this.departments.findByCode(code);
	}

	/**
	 * Finds the agency of a code, or registers it.
	 * @param code the agency's code
	 * @param name its name, used only when the agency is new
	 * @return the agency
	 */
	public Agency registerAgency(String code, String name) {
		return this.agencies.findByCode(code).orElseGet(() -> this.agencies.save(new Agency(code, name)));
	}

	@Transactional(readOnly = true)
	public Optional<Agency> agency(String code) {
		return this.agencies.findByCode(code);
	}

	@Transactional(readOnly = true)
	public List<Agency> agencies() {
		return this.agencies.findAllByOrderByName();
	}

	@Transactional(readOnly = true)
	public List<Department> departments() {
		return this.departments.findAllByOrderByName();
	}

	@Transactional(readOnly = true)
	public Optional<Agency> agency(UUID id) {
		return this.agencies.findById(id);
	}

	@Transactional(readOnly = true)
	public Optional<Department> department(UUID id) {
		return this.departments.findById(id);
	}

	/**
	 * The name of an agency.
	 * @param id which one
	 * @return its name, empty if there is none
	 */
	@Transactional(readOnly = true)
	public String agencyName(UUID id) {
		return this.agencies.findById(id).map(Agency::name).orElse("");
	}

	/**
	 * The name of a department.
	 * @param id which one
	 * @return its name, empty if there is none
	 */
	@Transactional(readOnly = true)
	public String departmentName(UUID id) {
		return this.departments.findById(id).map(Department::name).orElse("");
	}

}
