package org.jiping.system;

import java.util.List;

import org.jiping.account.Viewer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * Somebody signed in, as Spring Security keeps them.
 */
public class SignedIn extends User {

	private static final long serialVersionUID = 1L;

	private final Viewer viewer;

	SignedIn(String username, String passwordHash, Viewer viewer) {
		super(username, passwordHash, List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role().name())));
		this.viewer = viewer;
	}

	/**
	 * The person, for pages that show who is signed in.
	 * @return the viewer
	 */
	public Viewer getViewer() {
		return this.viewer;
	}

}
