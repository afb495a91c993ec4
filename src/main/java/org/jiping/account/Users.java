package org.jiping.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The people known here.
 */
interface Users extends Repository<User, UUID> {

	Optional<User> findById(UUID id);

	Optional<User> findByUsername(String username);

	List<User> findAllByOrderByUsername();

	List<User> findByAgencyIdOrderByUsername(UUID agencyId);

	boolean existsByRole(Role role);

	long countByRoleAndStatus(Role role, AccountStatus status);

	User save(User user);

	boolean existsByPasswordHashNotNull();

}
