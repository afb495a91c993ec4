package org.jiping.system;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiping.audit.Actor;
import org.jiping.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts on record who signed in or failed to, which reports were looked at, which files
 * were taken away and what was refused; what changes rows the database records itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class RecordFilter extends OncePerRequestFilter {

	/** Where the gate leaves the name of whoever asks. */
	static final String WHO = RecordFilter.class.getName() + ".who";

	private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(/.*)?$");

	private static final Pattern REPORT = Pattern.compile("^/report(/issued)?$");

	private static final String NOBODY = "-";

	private static final int LONGEST = 300;

	private final AuditTrail trail;

	RecordFilter(AuditTrail trail) {
		this.trail = trail;
	}

	static Actor actor(String who, HttpServletRequest request) {
		String asked = request.getMethod() + " " + request.getRequestURI();
		// The address of a one-time link is as good as the link.
		asked = asked.replaceAll("(/link/).*", "$1…");
		return new Actor(who, String.valueOf(request.getRemoteAddr()),
				(asked.length() > LONGEST) ? asked.substring(0, LONGEST) : asked);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Actor.set(actor(NOBODY, request));
		try {
			chain.doFilter(request, response);
			seen(request, response);
		}
		finally {
			Actor.set(null);
		}
	}

	private void seen(HttpServletRequest request, HttpServletResponse response) {
		if (!(request.getAttribute(WHO) instanceof String who)) {
			return;
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		Matcher inCase = CASE.matcher(path);
		UUID caseId = inCase.find() ? UUID.fromString(inCase.group(1)) : null;
		AuditTrail.Action action = action(request, response, (caseId != null) ? inCase.group(2) : null);
		if (action != null) {
			this.trail.note(actor(who, request), action, "page", path, caseId);
		}
	}

	private static AuditTrail.@Nullable Action action(HttpServletRequest request, HttpServletResponse response,
			@Nullable String rest) {
		if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
			return AuditTrail.Action.REFUSED;
		}
		if (response.getStatus() != HttpServletResponse.SC_OK || !HttpMethod.GET.matches(request.getMethod())) {
			return null;
		}
		if (response.containsHeader(HttpHeaders.CONTENT_DISPOSITION)) {
			return AuditTrail.Action.DOWNLOAD;
		}
		return (rest != null && REPORT.matcher(rest).matches()) ? AuditTrail.Action.VIEW : null;
	}

	@EventListener
	void signedIn(InteractiveAuthenticationSuccessEvent event) {
		note(event.getAuthentication().getName(), AuditTrail.Action.SIGN_IN);
	}

	@EventListener
	void failed(AbstractAuthenticationFailureEvent event) {
		note(event.getAuthentication().getName(), AuditTrail.Action.SIGN_IN_FAILED);
	}

	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		note(event.getAuthentication().getName(), AuditTrail.Action.SIGN_OUT);
	}

	private void note(String who, AuditTrail.Action action) {
		Actor actor = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? actor(who, attributes.getRequest()) : new Actor(who, "", "");
		this.trail.note(actor, action, "account", who, null);
	}

}
