package org.jiping.system;

import java.util.List;

import org.jiping.account.AccountStatus;
import org.jiping.account.Viewer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * Somebody signed in with a password, as Spring Security keeps them.
 */
public class SignedIn extends User implements KnownPerson {

	private static final long serialVersionUID = 2L;

	/** A hash nothing matches, for accounts whose password was never set. */
	private static final String NO_PASSWORD = "{bcrypt}-";

	private final Viewer viewer;

	private final String displayName;

	SignedIn(org.jiping.account.User user) {
		super(user.username(), (user.passwordHash() != null) ? user.passwordHash() : NO_PASSWORD,
				user.status() == AccountStatus.ACTIVE && user.passwordHash() != null, true, true, true,
				List.of(new SimpleGrantedAuthority("ROLE_" + user.role().name())));
		this.viewer = user.viewer();
		this.displayName = user.displayName();
	}

	@Override
	public Viewer getViewer() {
		return this.viewer;
	}

	@Override
	public String getDisplayName() {
		return this.displayName;
	}

}
