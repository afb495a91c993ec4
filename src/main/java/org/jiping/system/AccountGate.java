package org.jiping.system;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jiping.account.AccountManagement;
import org.jiping.account.AccountStatus;
import org.jiping.account.PasswordPolicy;
import org.jiping.account.SignInThrottle;
import org.jiping.account.User;
import org.jiping.audit.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account behind every request: a closed account or another role ends the
 * session, an outstanding code or password comes before everything else.
 */
class AccountGate extends OncePerRequestFilter {

	/** Set in a session of which the one-time code is outstanding. */
	static final String CODE_OUTSTANDING = AccountGate.class.getName() + ".code";

	/** What a program sends its one-time code in. */
	static final String CODE_HEADER = "X-One-Time-Code";

	/** The password with which a session began. */
	private static final String CREDENTIAL = AccountGate.class.getName() + ".credential";

	private static final String CHANGE = "/account/password";

	private final AccountManagement accounts;

	private final SignInThrottle throttle;

	private final PasswordPolicy policy;

	private final Clock clock;

	private final boolean api;

	AccountGate(AccountManagement accounts, SignInThrottle throttle, PasswordPolicy policy, Clock clock, boolean api) {
		this.accounts = accounts;
		this.throttle = throttle;
		this.policy = policy;
		this.clock = clock;
		this.api = api;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof KnownPerson person)) {
			chain.doFilter(request, response);
			return;
		}
		String who = person.getViewer().username();
		Actor.set(RecordFilter.actor(who, request));
		request.setAttribute(RecordFilter.WHO, who);
		if (always(request)) {
			chain.doFilter(request, response);
			return;
		}
		Optional<User> user = this.accounts.find(who)
			.filter((each) -> each.status() == AccountStatus.ACTIVE && each.viewer().equals(person.getViewer()));
		if (user.isEmpty() || (!this.api && older(request.getSession(), user.get()))) {
			HttpSession session = request.getSession(false);
			if (session != null) {
				session.invalidate();
			}
			SecurityContextHolder.clearContext();
			refuse(request, response, "/login?changed");
		}
		else if (this.api) {
			boolean change = user.get().mustChange(this.policy, this.clock.instant());
			if (change || (user.get().codeWanted() && !coded(request, user.get()))) {
				refuse(request, response, "");
			}
			else {
				chain.doFilter(request, response);
			}
		}
		else if (outstanding(request)) {
			through(request, response, chain, "/login/code");
		}
		else if (user.get().mustChange(this.policy, this.clock.instant())
				&& authentication.getPrincipal() instanceof SignedIn) {
			through(request, response, chain, CHANGE);
		}
		else {
			go(request, response, chain);
		}
	}

	/** Whoever guesses codes is slowed down like whoever guesses passwords. */
	private boolean coded(HttpServletRequest request, User user) {
		String code = request.getHeader(CODE_HEADER);
		boolean accepted = code != null && this.accounts.acceptCode(user.username(), code);
		if (code != null && !accepted) {
			this.throttle.failed(user.username(), request.getRemoteAddr());
		}
		return accepted;
	}

	/** A session that began with another password than there is now has ended. */
	private static boolean older(HttpSession session, User user) {
		Object known = session.getAttribute(CREDENTIAL);
		if (known == null) {
			// Once: whatever is set is written to the database.
			session.setAttribute(CREDENTIAL, user.credential());
		}
		return known != null && !known.equals(user.credential());
	}

	/** The session in which somebody changed their own password goes on. */
	private void go(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpSession session = request.getSession(false);
		String who = String.valueOf(request.getAttribute(RecordFilter.WHO));
		chain.doFilter(request, response);
		if (session != null && path(request).equals(CHANGE)) {
			this.accounts.find(who).ifPresent((user) -> session.setAttribute(CREDENTIAL, user.credential()));
		}
	}

	private static boolean outstanding(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(CODE_OUTSTANDING) != null;
	}

	private void through(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String only)
			throws IOException, ServletException {
		String path = path(request);
		if (path.equals(only) || path.equals("/logout")) {
			go(request, response, chain);
		}
		else {
			response.sendRedirect(request.getContextPath() + only);
		}
	}

	private static boolean always(HttpServletRequest request) {
		String path = path(request);
		return path.startsWith("/webjars/") || path.startsWith("/css/") || path.startsWith("/js/")
				|| path.equals("/favicon.svg") || path.equals("/error");
	}

	private static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, String where) throws IOException {
		if (this.api) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			response.sendRedirect(request.getContextPath() + where);
		}
	}

}
