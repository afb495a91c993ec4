package org.jiping.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The people known here.
 */
interface Users extends Repository<User, UUID> {

	Optional<User> findByUsername(String username);

	User save(User user);

	long count();

}
