package org.jiping.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The departments known here.
 */
interface Departments extends Repository<Department, UUID> {

	Optional<Department> findByCode(String code);

	Optional<Department> findById(UUID id);

	List<Department> findAllByOrderByName();

	Department save(Department department);

}
