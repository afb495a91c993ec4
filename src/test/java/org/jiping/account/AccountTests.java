package org.jiping.account;

import java.time.Clock;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.jiping.JipingTest;
import org.jiping.organization.OrganizationManagement;
import org.jiping.problem.ConflictException;
import org.jiping.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Accounts: who opens, confirms and closes them, and how somebody gets in.
 */
@JipingTest
class AccountTests {

	private static final Viewer SYSTEM = new Viewer("sysadmin", Role.SYSTEM_OFFICER, null);

	private static final Viewer SECURITY = new Viewer("secadmin", Role.SECURITY_OFFICER, null);

	private static final String GOOD = "Lake-Wind-77";

	@Autowired
	private AccountManagement accounts;

	@Autowired
	private OrganizationManagement organizations;

	@Autowired
	private SecondFactor codes;

	@Autowired
	private UserDetailsService people;

	@Autowired
	private Clock clock;

	@Autowired
	private MockMvc mvc;

	private static String name() {
		return "p" + UUID.randomUUID().toString().substring(0, 8);
	}

	private User open(Role role) {
		String name = name();
		UUID agency = (role.side() == Role.Side.AGENCY) ? this.organizations.registerAgency("AG-997", "third").id()
				: null;
		String token = this.accounts.open(new AccountForm(name, "某人", null, role, agency, null), SYSTEM);
		this.accounts.setPassword(token, GOOD, GOOD);
		return this.accounts.find(name).orElseThrow();
	}

	private User active(Role role) {
		User user = open(role);
		this.accounts.confirm(user.id(), SECURITY);
		return this.accounts.find(user.username()).orElseThrow();
	}

	private RequestPostProcessor as(String name) {
		return SecurityMockMvcRequestPostProcessors.user(this.people.loadUserByUsername(name));
	}

	private MvcResult signIn(String name, String password) throws Exception {
		return this.mvc.perform(post("/login").param("username", name).param("password", password).with(csrf()))
			.andReturn();
	}

	@Test
	void anAccountIsOpenedByOneOfficerAndConfirmedByAnother() throws Exception {
		User user = open(Role.BUREAU);
		assertThat(user.status()).isEqualTo(AccountStatus.PENDING);
		assertThat(signIn(user.username(), GOOD).getResponse().getRedirectedUrl()).isEqualTo("/login?error");
		assertThatThrownBy(() -> this.accounts.confirm(user.id(), SYSTEM)).isInstanceOf(NotAllowedException.class);
		this.accounts.confirm(user.id(), SECURITY);
		assertThat(signIn(user.username(), GOOD).getResponse().getRedirectedUrl()).isEqualTo("/");
		assertThatThrownBy(() -> this.accounts.confirm(user.id(), SECURITY)).isInstanceOf(ConflictException.class);
	}

	@Test
	void noOfficerDoesAnothersWorkOrTheirOwn() {
		User user = active(Role.BUREAU);
		assertThatThrownBy(() -> this.accounts.giveRole(user.id(), Role.BUREAU_LEADER, SYSTEM))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.accounts.close(user.id(), SECURITY)).isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.accounts.renew(user.id(), SYSTEM)).isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(
				() -> this.accounts.open(new AccountForm(name(), "x", null, Role.BUREAU, null, null), SECURITY))
			.isInstanceOf(NotAllowedException.class);
		UUID self = this.accounts.find("secadmin").orElseThrow().id();
		assertThatThrownBy(() -> this.accounts.giveRole(self, Role.SYSTEM_OFFICER, SECURITY))
			.isInstanceOf(RefusedException.class);
		Viewer audit = new Viewer("audadmin", Role.AUDIT_OFFICER, null);
		assertThatThrownBy(() -> this.accounts.unlock(user.id(), audit)).isInstanceOf(NotAllowedException.class);
		assertThat(this.accounts.visibleTo(audit)).isNotEmpty();
	}

	@Test
	void theSystemOfficerCannotMakeASecurityOfficerOfTheirOwn() throws Exception {
		User second = active(Role.SECURITY_OFFICER);
		assertThat(open(Role.SECURITY_OFFICER).status()).isEqualTo(AccountStatus.PENDING);
		this.accounts.close(second.id(), SYSTEM);
		UUID last = this.accounts.find("secadmin").orElseThrow().id();
		assertThatThrownBy(() -> this.accounts.close(last, SYSTEM)).isInstanceOfSatisfying(RefusedException.class,
				(ex) -> assertThat(ex.problems().all().get(0).code().code()).isEqualTo("H-106"));
		UUID audit = this.accounts.find("audadmin").orElseThrow().id();
		assertThatThrownBy(() -> this.accounts.giveRole(audit, Role.SYSTEM_OFFICER, SECURITY))
			.isInstanceOf(RefusedException.class);
		User user = active(Role.BUREAU);
		this.accounts.renew(user.id(), SECURITY);
		assertThat(signIn(user.username(), GOOD).getResponse().getRedirectedUrl()).isEqualTo("/login?error");
	}

	@Test
	void anAgencyRunsItsOwnPeopleAndNobodyElses() {
		User mine = this.accounts.find("evaluator").orElseThrow();
		Viewer administrator = new Viewer("agency", Role.AGENCY_ADMINISTRATOR, mine.agencyId());
		String name = name();
		this.accounts.open(new AccountForm(name, "新人", null, Role.REVIEWER_2, mine.agencyId(), null), administrator);
		assertThat(this.accounts.find(name).orElseThrow().status()).isEqualTo(AccountStatus.ACTIVE);
		User other = active(Role.EVALUATOR);
		assertThat(this.accounts.visibleTo(administrator))
			.noneMatch((user) -> user.username().equals(other.username()));
		assertThatThrownBy(() -> this.accounts.close(other.id(), administrator))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(
				() -> this.accounts.open(new AccountForm(name(), "x", null, Role.BUREAU, null, null), administrator))
			.isInstanceOf(RefusedException.class);
		assertThatThrownBy(() -> this.accounts
			.open(new AccountForm(name(), "x", null, Role.EVALUATOR, other.agencyId(), null), administrator))
			.isInstanceOf(RefusedException.class);
	}

	@ParameterizedTest
	@CsvSource({ "Lake-Wind-77-春眠不觉晓处处闻啼鸟夜来风雨声花落知多少, H-207", "Short-1, H-201", "alllowercase, H-202",
			"Password123!, H-203", "Aa1aAa1aAa1a, H-203", "Lake-Wind-77, ''" })
	void aPasswordKeepsTheRulesOrIsRefusedWithEveryReason(String password, String code) {
		String name = name();
		String token = this.accounts.open(new AccountForm(name, "某人", null, Role.BUREAU, null, null), SYSTEM);
		if (code.isEmpty()) {
			this.accounts.setPassword(token, password, password);
			assertThatThrownBy(() -> this.accounts.setPassword(token, "Other-Wind-78", "Other-Wind-78"))
				.isInstanceOf(ConflictException.class);
		}
		else {
			assertThatThrownBy(() -> this.accounts.setPassword(token, password, password)).isInstanceOfSatisfying(
					RefusedException.class,
					(ex) -> assertThat(ex.problems().all()).anyMatch((problem) -> problem.code().code().equals(code)));
		}
	}

	@Test
	void aFormerPasswordDoesNotComeBackUntilEnoughOthersWereUsed() {
		User user = active(Role.BUREAU);
		Viewer self = user.viewer();
		String present = GOOD;
		for (int i = 1; i <= 5; i++) {
			String next = "River-Stone-" + i;
			this.accounts.changePassword(present, next, next, self);
			present = next;
			String before = present;
			if (i < 5) {
				assertThatThrownBy(() -> this.accounts.changePassword(before, GOOD, GOOD, self))
					.isInstanceOf(RefusedException.class);
			}
		}
		this.accounts.changePassword(present, "River-Stone-6", "River-Stone-6", self);
		this.accounts.changePassword("River-Stone-6", GOOD, GOOD, self);
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void whoeverGuessesWaitsLongerAndLongerWhetherTheNameExistsOrNot(boolean exists) throws Exception {
		String name = exists ? active(Role.BUREAU).username() : name();
		for (int i = 1; i < SignInThrottle.FREE; i++) {
			assertThat(signIn(name, "wrong-" + i).getResponse().getRedirectedUrl()).isEqualTo("/login?error");
		}
		assertThat(this.accounts.lockedUntil(name)).isEmpty();
		assertThat(signIn(name, "wrong").getResponse().getRedirectedUrl()).isEqualTo("/login?error");
		assertThat(signIn(name, GOOD).getResponse().getRedirectedUrl()).isEqualTo("/login?wait=1");
		assertThat(this.accounts.lockedUntil(name).orElseThrow()).isAfter(this.clock.instant());
		if (exists) {
			this.accounts.unlock(this.accounts.find(name).orElseThrow().id(), SECURITY);
			assertThat(signIn(name, GOOD).getResponse().getRedirectedUrl()).isEqualTo("/");
		}
	}

	@Test
	void withOneTimeCodesAPasswordAloneOpensNothing() throws Exception {
		User user = active(Role.BUREAU);
		String secret = this.accounts.offerCodes(user.viewer()).text();
		assertThatThrownBy(() -> this.accounts.wantCodes("000000", user.viewer())).isInstanceOf(RefusedException.class);
		this.accounts.wantCodes(this.codes.code(secret, this.clock.instant()), user.viewer());
		MvcResult in = signIn(user.username(), GOOD);
		assertThat(in.getResponse().getRedirectedUrl()).isEqualTo("/login/code");
		Cookie session = in.getResponse().getCookie("SESSION");
		this.mvc.perform(get("/cases").cookie(session)).andExpect(redirectedUrl("/login/code"));
		this.mvc.perform(post("/login/code").param("code", "12345").cookie(session).with(csrf()))
			.andExpect(redirectedUrl("/login/code?error"));
		String code = this.codes.code(secret, this.clock.instant());
		Cookie through = this.mvc.perform(post("/login/code").param("code", code).cookie(session).with(csrf()))
			.andExpect(redirectedUrl("/"))
			.andReturn()
			.getResponse()
			.getCookie("SESSION");
		this.mvc.perform(get("/cases").cookie(session)).andExpect(redirectedUrl("/login"));
		this.mvc.perform(get("/cases").cookie(through)).andExpect(status().isOk());
		this.mvc.perform(get("/api/cases").with(httpBasic(user.username(), GOOD))).andExpect(status().isUnauthorized());
		this.mvc.perform(get("/api/cases").header("X-One-Time-Code", code).with(httpBasic(user.username(), GOOD)))
			.andExpect(status().isUnauthorized());
		assertThat(this.accounts.acceptCode(user.username(), " " + code)).as("the same code with a blank").isFalse();
	}

	@Test
	void whoeverGuessesCodesAtTheApiIsLockedOutLikeWhoeverGuessesPasswords() throws Exception {
		User user = active(Role.BUREAU);
		String secret = this.accounts.offerCodes(user.viewer()).text();
		this.accounts.wantCodes(this.codes.code(secret, this.clock.instant()), user.viewer());
		for (int i = 0; i < SignInThrottle.FREE; i++) {
			this.mvc
				.perform(
						get("/api/cases").header("X-One-Time-Code", "00000" + i).with(httpBasic(user.username(), GOOD)))
				.andExpect(status().isUnauthorized());
		}
		assertThat(this.accounts.lockedUntil(user.username())).isPresent();
	}

	@Test
	void codesSwitchedOnAreSwitchedOffByACodeAloneAndNotByAskingForOthers() {
		User user = active(Role.BUREAU);
		String secret = this.accounts.offerCodes(user.viewer()).text();
		this.accounts.wantCodes(this.codes.code(secret, this.clock.instant()), user.viewer());
		assertThatThrownBy(() -> this.accounts.offerCodes(user.viewer())).isInstanceOf(RefusedException.class);
		assertThat(this.accounts.find(user.username()).orElseThrow().codeWanted()).isTrue();
		this.accounts.dropCodes(this.codes.code(secret, this.clock.instant()), user.viewer());
		assertThat(this.accounts.offerCodes(user.viewer()).text()).isNotEqualTo(secret);
	}

	@Test
	void anotherPasswordEndsEverySessionButTheOneInWhichItWasChanged() throws Exception {
		User user = active(Role.BUREAU);
		Cookie own = signIn(user.username(), GOOD).getResponse().getCookie("SESSION");
		Cookie other = signIn(user.username(), GOOD).getResponse().getCookie("SESSION");
		for (Cookie each : new Cookie[] { own, other }) {
			this.mvc.perform(get("/cases").cookie(each)).andExpect(status().isOk());
		}
		this.mvc
			.perform(post("/account/password").cookie(own)
				.param("present", GOOD)
				.param("password", "Green-Hill-9")
				.param("again", "Green-Hill-9")
				.with(csrf()))
			.andExpect(redirectedUrl("/account"));
		this.mvc.perform(get("/cases").cookie(own)).andExpect(status().isOk());
		this.mvc.perform(get("/cases").cookie(other)).andExpect(redirectedUrl("/login?changed"));
		this.accounts.renew(user.id(), SECURITY);
		this.mvc.perform(get("/cases").cookie(own)).andExpect(redirectedUrl("/login?changed"));
	}

	@Test
	void aPasswordSomebodyElseSetIsChangedBeforeAnythingElse() throws Exception {
		String name = name();
		this.accounts.register(new AccountForm(name, name, null, Role.SYSTEM_OFFICER, null, null), GOOD, true);
		MvcResult in = signIn(name, GOOD);
		Cookie session = in.getResponse().getCookie("SESSION");
		this.mvc.perform(get("/people").cookie(session)).andExpect(redirectedUrl("/account/password"));
		this.mvc
			.perform(post("/account/password").cookie(session)
				.param("present", "wrong")
				.param("password", "Green-Hill-9")
				.param("again", "Green-Hill-9")
				.with(csrf()))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("当前密码不正确")));
		this.mvc
			.perform(post("/account/password").cookie(session)
				.param("present", GOOD)
				.param("password", "Green-Hill-9")
				.param("again", "Green-Hill-9")
				.with(csrf()))
			.andExpect(redirectedUrl("/account"));
		this.mvc.perform(get("/people").cookie(session)).andExpect(status().isOk());
	}

	@Test
	void aClosedAccountOrAnotherRoleEndsTheSession() throws Exception {
		User user = active(Role.BUREAU);
		RequestPostProcessor before = as(user.username());
		this.mvc.perform(get("/cases").with(before)).andExpect(status().isOk());
		this.accounts.giveRole(user.id(), Role.BUREAU_LEADER, SECURITY);
		this.mvc.perform(get("/cases").with(before)).andExpect(redirectedUrl("/login?changed"));
		RequestPostProcessor after = as(user.username());
		this.mvc.perform(get("/cases").with(after)).andExpect(status().isOk());
		this.accounts.close(user.id(), SYSTEM);
		this.mvc.perform(get("/cases").with(after)).andExpect(redirectedUrl("/login?changed"));
		assertThat(this.accounts.nameOf(user.username())).isEqualTo("某人");
	}

	@Test
	void aOneTimeLinkIsShownOnceAndKeptOnlyAsAHash() throws Exception {
		String name = name();
		MvcResult opened = this.mvc
			.perform(post("/people").with(as("sysadmin"))
				.with(csrf())
				.param("username", name)
				.param("displayName", "某人")
				.param("role", "BUREAU"))
			.andExpect(redirectedUrl("/people"))
			.andReturn();
		String link = String.valueOf(opened.getFlashMap().get("link"));
		String path = link.substring(link.indexOf("/link/"));
		this.mvc.perform(get(path)).andExpect(status().isOk()).andExpect(content().string(containsString(name)));
		this.mvc.perform(post(path).param("password", GOOD).param("again", "other").with(csrf()))
			.andExpect(status().is(422));
		this.mvc.perform(post(path).param("password", GOOD).param("again", GOOD).with(csrf()))
			.andExpect(redirectedUrl("/login?set"));
		this.mvc.perform(get(path)).andExpect(status().isConflict());
		this.mvc.perform(get("/link/nonsense")).andExpect(status().isConflict());
	}

	@Test
	void aSignInGetsANewSessionAndThePagesStrictHeaders() throws Exception {
		Cookie before = this.mvc.perform(get("/cases")).andReturn().getResponse().getCookie("SESSION");
		MvcResult in = this.mvc.perform(
				post("/login").cookie(before).param("username", "bureau").param("password", "bureau-demo").with(csrf()))
			.andExpect(redirectedUrlPattern("**/cases*"))
			.andReturn();
		Cookie after = in.getResponse().getCookie("SESSION");
		assertThat(after.getValue()).isNotEqualTo(before.getValue());
		this.mvc.perform(get("/cases").cookie(before)).andExpect(redirectedUrl("/login"));
		this.mvc.perform(get("/cases").cookie(after)).andExpect(status().isOk());
		this.mvc.perform(get("/login").secure(true))
			.andExpect(header().string("Content-Security-Policy", startsWith("default-src 'self'; img-src")))
			.andExpect(header().string("Content-Security-Policy", org.hamcrest.Matchers.not(containsString("unsafe"))))
			.andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"));
	}

}
