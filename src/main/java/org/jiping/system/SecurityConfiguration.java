package org.jiping.system;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiping.account.AccountManagement;
import org.jiping.account.PasswordPolicy;
import org.jiping.account.Role;
import org.jiping.account.SignInThrottle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/**
 * Who gets in, and which part of the house is whose: pages by form login or single
 * sign-on with CSRF protection, the API by HTTP Basic without a session; what is not
 * named here is refused to everybody.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ PasswordPolicy.class, SingleSignOn.class })
class SecurityConfiguration {

	private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "frame-ancestors 'self'; form-action 'self'; base-uri 'self'";

	private static final SavedRequestAwareAuthenticationSuccessHandler WANTED = new SavedRequestAwareAuthenticationSuccessHandler();

	/** Everybody who has to do with evaluating. */
	private static final String[] EVALUATION = roles(Role.BUREAU, Role.BUREAU_LEADER, Role.AUDITOR,
			Role.AGENCY_ADMINISTRATOR, Role.LEAD_EVALUATOR, Role.EVALUATOR, Role.REVIEWER_1, Role.REVIEWER_2,
			Role.REVIEWER_3);

	/** The same without the auditor, who changes nothing. */
	private static final String[] WORKING = Stream.of(EVALUATION)
		.filter((role) -> !role.equals(Role.AUDITOR.name()))
		.toArray(String[]::new);

	private static final String[] WORK = { "/cases/**", "/editions/**", "/workbooks/**", "/reports/**", "/documents/**",
			"/programmes/**", "/commissions/**", "/rectification/**", "/archives" };

	private static final String[] ACCOUNTS = roles(Role.SYSTEM_OFFICER, Role.SECURITY_OFFICER, Role.AUDIT_OFFICER,
			Role.AGENCY_ADMINISTRATOR);

	private static final String[] OPEN = { "/login", "/link/*", "/webjars/**", "/css/**", "/js/**", "/favicon.svg",
			"/error", "/actuator/health/**", "/actuator/health" };

	private static String[] roles(Role... roles) {
		String[] names = new String[roles.length];
		for (int i = 0; i < roles.length; i++) {
			names[i] = roles[i].name();
		}
		return names;
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	UserDetailsService userDetailsService(AccountManagement accounts) {
		return (username) -> accounts.find(username)
			.map(SignedIn::new)
			.orElseThrow(() -> new UsernameNotFoundException(username));
	}

	@Bean
	AuthenticationProvider guardedSignIn(UserDetailsService people, PasswordEncoder encoder, SignInThrottle throttle) {
		DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(people);
		passwords.setPasswordEncoder(encoder);
		return new GuardedSignIn(passwords, throttle);
	}

	@Bean
	@Order(1)
	@ConditionalOnWebApplication
	SecurityFilterChain apiSecurity(HttpSecurity http, AccountManagement accounts, SignInThrottle throttle,
			PasswordPolicy policy, Clock clock) {
		// No session and no Basic challenge: a browser never attaches credentials to the
		// API by itself, so there is nothing a forged request could ride on.
		http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.requestMatchers(HttpMethod.POST, "/api/cases/**")
				.hasAnyRole(WORKING)
				.requestMatchers("/api/cases/**", "/api/openapi/**", "/api/openapi.yaml")
				.hasAnyRole(EVALUATION)
				.anyRequest()
				.denyAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf((csrf) -> csrf.disable())
			.httpBasic((basic) -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
			.addFilterBefore(new AccountGate(accounts, throttle, policy, clock, true), AuthorizationFilter.class)
			.exceptionHandling(
					(handling) -> handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
		return http.build();
	}

	@Bean
	@Order(2)
	@ConditionalOnWebApplication
	SecurityFilterChain pageSecurity(HttpSecurity http, AccountManagement accounts, SignInThrottle throttle,
			PasswordPolicy policy, Clock clock, ObjectProvider<ClientRegistrationRepository> singleSignOn,
			SingleSignOn settings) {
		http.authorizeHttpRequests((requests) -> requests.requestMatchers(OPEN)
			.permitAll()
			.requestMatchers("/", "/login/code", "/account/**", "/todo", "/calendar", "/history/**", "/notices/**",
					"/actuator/health")
			.authenticated()
			.requestMatchers("/people/**")
			.hasAnyRole(ACCOUNTS)
			.requestMatchers("/audit/**")
			.hasAnyRole(roles(Role.AUDIT_OFFICER, Role.AUDITOR))
			.requestMatchers("/department/**")
			.hasAnyRole(roles(Role.DEPARTMENT))
			.requestMatchers("/organizations/**")
			.hasAnyRole(roles(Role.BUREAU))
			.requestMatchers(HttpMethod.POST, WORK)
			.hasAnyRole(WORKING)
			.requestMatchers(WORK)
			.hasAnyRole(EVALUATION)
			.anyRequest()
			.denyAll())
			.formLogin((form) -> form.loginPage("/login")
				.successHandler((request, response, who) -> welcome(request, response, who, accounts))
				.failureHandler((request, response, failure) -> turnAway(request, response, failure, clock))
				.permitAll())
			.logout((logout) -> logout.logoutSuccessUrl("/login?out"))
			.addFilterBefore(new AccountGate(accounts, throttle, policy, clock, false), AuthorizationFilter.class)
			.headers((headers) -> headers.contentSecurityPolicy((content) -> content.policyDirectives(CONTENT_POLICY))
				.frameOptions((frame) -> frame.sameOrigin())
				.referrerPolicy((referrer) -> referrer
					.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
			.exceptionHandling((handling) -> handling.accessDeniedHandler(SecurityConfiguration::refuse))
			.csrf(Customizer.withDefaults());
		if (singleSignOn.getIfAvailable() != null) {
			http.oauth2Login((login) -> login.loginPage("/login")
				.defaultSuccessUrl("/")
				.failureUrl("/login?unknown")
				.userInfoEndpoint((info) -> info.oidcUserService(new SingleSignOnPeople(accounts, settings))));
		}
		return http.build();
	}

	private static void welcome(HttpServletRequest request, HttpServletResponse response, Authentication who,
			AccountManagement accounts) throws IOException, ServletException {
		boolean code = accounts.find(who.getName()).filter((user) -> user.codeWanted()).isPresent();
		if (code) {
			request.getSession().setAttribute(AccountGate.CODE_OUTSTANDING, Boolean.TRUE);
			response.sendRedirect(request.getContextPath() + "/login/code");
		}
		else {
			accounts.unlocked(who.getName());
			// To the page that was asked for, such as one named in a mail.
			WANTED.onAuthenticationSuccess(request, response, who);
		}
	}

	/** Whose session ended while a form was open is asked to sign in, not told off. */
	private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		if (denied instanceof CsrfException && SecurityContextHolder.getContext().getAuthentication() == null) {
			response.sendRedirect(request.getContextPath() + "/login?expired");
		}
		else {
			new AccessDeniedHandlerImpl().handle(request, response, denied);
		}
	}

	private static void turnAway(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure, Clock clock) throws IOException {
		String why = "error";
		if (failure instanceof LockedException) {
			Duration left = Duration.between(clock.instant(), Instant.parse(String.valueOf(failure.getMessage())));
			why = "wait=" + Math.max(1, (left.toSeconds() + 59) / 60);
		}
		response.sendRedirect(request.getContextPath() + "/login?" + why);
	}

}
