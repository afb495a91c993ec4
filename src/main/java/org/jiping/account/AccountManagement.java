package org.jiping.account;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the accounts.
 */
@Service
@Transactional
public class AccountManagement {

	private final Users users;

	AccountManagement(Users users) {
		this.users = users;
	}

	/**
	 * Registers somebody; an existing account is left as it is.
	 * @param username name to sign in with
	 * @param passwordHash the encoded password
	 * @param role what they are here
	 * @param agencyId their agency, if they belong to one
	 */
	public void register(String username, String passwordHash, Role role, @Nullable UUID agencyId) {
		if (this.users.findByUsername(username).isEmpty()) {
			this.users.save(new User(username, passwordHash, role, agencyId));
		}
	}

	@Transactional(readOnly = true)
	public Optional<User> find(String username) {
		return this.users.findByUsername(username);
	}

	@Transactional(readOnly = true)
	public boolean nobody() {
		return this.users.count() == 0;
	}

}
