package org.jiping.system;

import java.util.List;

import org.jiping.account.AccountManagement;
import org.jiping.account.AccountStatus;
import org.jiping.account.User;
import org.jiping.account.Viewer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Finds the account of somebody another system vouches for; whoever has none here stays
 * outside, since roles are given here and nowhere else.
 */
class SingleSignOnPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

	private final OidcUserService provider = new OidcUserService();

	private final AccountManagement accounts;

	private final SingleSignOn settings;

	SingleSignOnPeople(AccountManagement accounts, SingleSignOn settings) {
		this.accounts = accounts;
		this.settings = settings;
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		OidcUser vouched = this.provider.loadUser(request);
		String name = String.valueOf(vouched.getClaimAsString(this.settings.claim()));
		return this.accounts.find(name)
			.filter((user) -> user.status() == AccountStatus.ACTIVE)
			.map((user) -> (OidcUser) new Vouched(vouched, user))
			.orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("no_account")));
	}

	/**
	 * Somebody signed in by another system.
	 */
	static final class Vouched extends DefaultOidcUser implements KnownPerson {

		private static final long serialVersionUID = 1L;

		private final Viewer viewer;

		private final String displayName;

		Vouched(OidcUser vouched, User user) {
			super(List.of(new SimpleGrantedAuthority("ROLE_" + user.role().name())), vouched.getIdToken(),
					vouched.getUserInfo());
			this.viewer = user.viewer();
			this.displayName = user.displayName();
		}

		@Override
		public String getName() {
			return this.viewer.username();
		}

		@Override
		public Viewer getViewer() {
			return this.viewer;
		}

		@Override
		public String getDisplayName() {
			return this.displayName;
		}

		@Override
		public boolean equals(Object other) {
			return super.equals(other);
		}

		@Override
		public int hashCode() {
			return super.hashCode();
		}

	}

}
