package org.jiping.system;

import java.time.Instant;
import java.util.Optional;

import org.jiping.account.SignInThrottle;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks passwords, with growing delays for whoever guesses; a name nobody has waits like
 * any other.
 */
class GuardedSignIn implements AuthenticationProvider {

	private final DaoAuthenticationProvider passwords;

	private final SignInThrottle throttle;

	GuardedSignIn(DaoAuthenticationProvider passwords, SignInThrottle throttle) {
		this.passwords = passwords;
		this.throttle = throttle;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String name = attempt.getName();
		String address = (attempt.getDetails() instanceof WebAuthenticationDetails details)
				? String.valueOf(details.getRemoteAddress()) : "";
		Optional<Instant> until = this.throttle.until(name, address);
		if (until.isPresent()) {
			throw new LockedException(until.get().toString());
		}
		try {
			return this.passwords.authenticate(attempt);
		}
		catch (BadCredentialsException | DisabledException ex) {
			this.throttle.failed(name, address);
			throw new BadCredentialsException(name);
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return this.passwords.supports(authentication);
	}

}
