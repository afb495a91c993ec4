package org.jiping.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jiping.problem.ConflictException;
import org.jiping.problem.Location;
import org.jiping.problem.Problem;
import org.jiping.problem.Problems;
import org.jiping.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the accounts: the system officer opens and closes them, the security officer
 * confirms them and gives roles, an agency's administrator runs those of the agency;
 * nobody does any of it to themselves, and nobody knows another's password.
 */
@Service
@Transactional
public class AccountManagement {

	private static final Duration LINK_AGE = Duration.ofHours(72);

	private final Users users;

	private final OneTimeLinks links;

	private final PasswordHistory history;

	private final SecondFactor secondFactor;

	private final SignInThrottle throttle;

	private final PasswordPolicy policy;

	private final PasswordEncoder passwords;

	private final Clock clock;

	AccountManagement(Users users, OneTimeLinks links, PasswordHistory history, SecondFactor secondFactor,
			SignInThrottle throttle, PasswordPolicy policy, PasswordEncoder passwords, Clock clock) {
		this.users = users;
		this.links = links;
		this.history = history;
		this.secondFactor = secondFactor;
		this.throttle = throttle;
		this.policy = policy;
		this.passwords = passwords;
		this.clock = clock;
	}

	/**
	 * Registers somebody at start-up; an existing account is left as it is.
	 * @param form who
	 * @param password their password
	 * @param change whether it has to be changed at the first sign-in
	 */
	public void register(AccountForm form, String password, boolean change) {
		if (this.users.findByUsername(form.username()).isEmpty()) {
			User user = new User(form, AccountStatus.ACTIVE, "", this.clock.instant());
			user.setPassword(encode(password), this.clock.instant(), change);
			this.users.save(user);
		}
	}

	/**
	 * Opens the very first account, for whoever reads the log.
	 * @param form who
	 * @return the one-time link's token
	 */
	public String openFirst(AccountForm form) {
		User user = this.users.findByUsername(form.username())
			.orElseGet(() -> this.users.save(new User(form, AccountStatus.ACTIVE, "", this.clock.instant())));
		return this.links.make(user.id(), LINK_AGE);
	}

	/**
	 * Opens an account; whoever it is for sets the password by a one-time link.
	 * @param form who
	 * @param viewer who opens it; {@link NotAllowedException} unless they run accounts
	 * @return the link's token, shown once; {@link RefusedException} if something is
	 * wrong
	 */
	public String open(AccountForm form, Viewer viewer) {
		Problems problems = new Problems();
		if (!form.username().matches("[a-z][a-z0-9._-]{2,39}")) {
			problems.add(AccountProblem.NAME_MALFORMED, Location.NOWHERE, form.username());
		}
		else if (this.users.findByUsername(form.username()).isPresent()) {
			problems.add(AccountProblem.NAME_TAKEN, Location.NOWHERE, form.username());
		}
		boolean placed = switch (form.role().side()) {
			case AGENCY -> form.agencyId() != null && form.departmentId() == null;
			case DEPARTMENT -> form.departmentId() != null && form.agencyId() == null;
			default -> form.agencyId() == null && form.departmentId() == null;
		};
		boolean agencys = viewer.role() == Role.AGENCY_ADMINISTRATOR;
		if (!agencys && viewer.role() != Role.SYSTEM_OFFICER) {
			throw new NotAllowedException("open an account");
		}
		if (!placed || form.displayName().isBlank() || (agencys && !ofAgency(form.role(), form.agencyId(), viewer))) {
			problems.add(AccountProblem.ROLE_NOT_GIVEN, Location.NOWHERE, form.displayName());
		}
		if (problems.refuse()) {
			throw new RefusedException(problems);
		}
		boolean atOnce = agencys || firstOfficer(form.role());
		User user = this.users.save(new User(form, atOnce ? AccountStatus.ACTIVE : AccountStatus.PENDING,
				viewer.username(), this.clock.instant()));
		return this.links.make(user.id(), LINK_AGE);
	}

	/** Before there ever was a security officer nobody could confirm one. */
	private boolean firstOfficer(Role role) {
		return role.side() == Role.Side.SYSTEM && role != Role.SYSTEM_OFFICER && !this.users.existsByRole(role);
	}

	private static boolean ofAgency(Role role, @Nullable UUID agency, Viewer viewer) {
		return role.side() == Role.Side.AGENCY && role != Role.AGENCY_ADMINISTRATOR && agency != null
				&& agency.equals(viewer.agencyId());
	}

	/**
	 * Confirms an account that was opened or opened again.
	 * @param id which one
	 * @param viewer who confirms it; {@link NotAllowedException} unless the security
	 * officer
	 */
	public void confirm(UUID id, Viewer viewer) {
		must(viewer.role() == Role.SECURITY_OFFICER, "confirm an account");
		User user = other(id, viewer);
		mustBe(user, AccountStatus.PENDING);
		user.become(user.role(), AccountStatus.ACTIVE);
	}

	/**
	 * Gives somebody another role of the same side.
	 * @param id who
	 * @param role the role
	 * @param viewer who gives it; {@link NotAllowedException} unless the security
	 * officer, or for the agency's own people its administrator
	 */
	public void giveRole(UUID id, Role role, Viewer viewer) {
		User user = governed(id, viewer, Role.SECURITY_OFFICER);
		// An officer who became another would do both offices' work.
		if (role.side() != user.role().side() || role.side() == Role.Side.SYSTEM
				|| (viewer.role() == Role.AGENCY_ADMINISTRATOR && role == Role.AGENCY_ADMINISTRATOR)) {
			throw RefusedException.of(AccountProblem.ROLE_NOT_GIVEN, user.displayName());
		}
		user.become(role, user.status());
	}

	/**
	 * Closes an account.
	 * @param id which one
	 * @param viewer who closes it; {@link NotAllowedException} unless the system officer,
	 * or for the agency's own people its administrator
	 */
	public void close(UUID id, Viewer viewer) {
		User user = governed(id, viewer, Role.SYSTEM_OFFICER);
		if (user.status() == AccountStatus.CLOSED) {
			throw otherState(user);
		}
		if (user.role().side() == Role.Side.SYSTEM && user.status() == AccountStatus.ACTIVE
				&& this.users.countByRoleAndStatus(user.role(), AccountStatus.ACTIVE) == 1) {
			throw RefusedException.of(AccountProblem.LAST_OFFICER, user.username());
		}
		user.become(user.role(), AccountStatus.CLOSED);
	}

	/**
	 * Opens a closed account again; the security officer has to confirm it, unless it is
	 * an agency's own.
	 * @param id which one
	 * @param viewer who opens it
	 */
	public void openAgain(UUID id, Viewer viewer) {
		User user = governed(id, viewer, Role.SYSTEM_OFFICER);
		mustBe(user, AccountStatus.CLOSED);
		user.become(user.role(),
				(viewer.role() == Role.AGENCY_ADMINISTRATOR) ? AccountStatus.ACTIVE : AccountStatus.PENDING);
	}

	/**
	 * Makes a new one-time link for somebody who lost password or telephone; both are
	 * gone from then on.
	 * @param id who
	 * @param viewer who makes it; {@link NotAllowedException} unless the security
	 * officer, or for the agency's own people its administrator
	 * @return the link's token
	 */
	public String renew(UUID id, Viewer viewer) {
		User user = governed(id, viewer, Role.SECURITY_OFFICER);
		if (user.passwordHash() != null) {
			this.history.keep(user.id(), user.passwordHash());
		}
		user.voidPassword();
		user.secondFactor(null, false);
		this.throttle.forgive(user.username());
		return this.links.make(user.id(), LINK_AGE);
	}

	/**
	 * Lets somebody try again who was locked out.
	 * @param id who
	 * @param viewer who lets them
	 */
	public void unlock(UUID id, Viewer viewer) {
		this.throttle.forgive(governed(id, viewer, Role.SECURITY_OFFICER).username());
	}

	/**
	 * Forgets the failures of somebody who signed in.
	 * @param username who
	 */
	public void unlocked(String username) {
		this.throttle.forgive(username);
	}

	/**
	 * Whose a one-time link is.
	 * @param token the link's token
	 * @return the account; {@link ConflictException} if the link was used or is too old
	 */
	@Transactional(readOnly = true)
	public User ofLink(String token) {
		return this.links.owner(token)
			.flatMap(this.users::findById)
			.orElseThrow(() -> new ConflictException(Problem.of(AccountProblem.LINK_SPENT, null)));
	}

	/**
	 * Sets a password by a one-time link, which is used up by it.
	 * @param token the link's token
	 * @param password the new password
	 * @param again the same once more
	 */
	public void setPassword(String token, String password, String again) {
		User user = ofLink(token);
		change(user, password, again);
		this.links.spend(user.id());
	}

	/**
	 * Changes one's own password.
	 * @param present the present one
	 * @param password the new one
	 * @param again the same once more
	 * @param viewer whose
	 */
	public void changePassword(String present, String password, String again, Viewer viewer) {
		User user = self(viewer);
		if (user.passwordHash() == null || !this.passwords.matches(present, user.passwordHash())) {
			throw RefusedException.of(AccountProblem.PASSWORD_WRONG, null);
		}
		change(user, password, again);
	}

	private void change(User user, String password, String again) {
		Problems problems = new Problems();
		this.policy.examine(password, user.username(), problems);
		if (!password.equals(again)) {
			problems.add(Problem.of(AccountProblem.PASSWORD_DIFFERS, null));
		}
		boolean known = this.history.last(user.id(), this.policy.history())
			.stream()
			.anyMatch((hash) -> this.passwords.matches(password, hash));
		if (known || (user.passwordHash() != null && this.passwords.matches(password, user.passwordHash()))) {
			problems.add(Problem.of(AccountProblem.PASSWORD_USED, null, String.valueOf(this.policy.history())));
		}
		if (problems.refuse()) {
			throw new RefusedException(problems);
		}
		if (user.passwordHash() != null) {
			this.history.keep(user.id(), user.passwordHash());
		}
		user.setPassword(encode(password), this.clock.instant(), false);
	}

	/**
	 * Makes the secret of one's one-time codes anew; it counts once it was confirmed by a
	 * code.
	 * @param viewer whose; {@link RefusedException} while codes are switched on, which
	 * only a code switches off
	 * @return the secret as an authenticator takes it
	 */
	public SecondFactor.Secret offerCodes(Viewer viewer) {
		User user = self(viewer);
		if (user.codeWanted()) {
			throw RefusedException.of(AccountProblem.CODES_ON, null);
		}
		String secret = this.secondFactor.secret();
		user.secondFactor(secret, false);
		return this.secondFactor.shown(secret, user.username());
	}

	/**
	 * Switches one-time codes on.
	 * @param code the present code
	 * @param viewer whose; {@link RefusedException} if the code is another
	 */
	public void wantCodes(String code, Viewer viewer) {
		User user = self(viewer);
		mustMatch(user, code);
		user.secondFactor(user.codeSecret(), true);
	}

	/**
	 * Switches one-time codes off.
	 * @param code the present code
	 * @param viewer whose; {@link RefusedException} if the code is another
	 */
	public void dropCodes(String code, Viewer viewer) {
		User user = self(viewer);
		mustMatch(user, code);
		user.secondFactor(null, false);
	}

	private void mustMatch(User user, String code) {
		if (user.codeSecret() == null || !this.secondFactor.matches(user.codeSecret(), code)) {
			throw RefusedException.of(AccountProblem.CODE_WRONG, null);
		}
	}

	/**
	 * Whether a one-time code is the present one; it counts once only.
	 * @param username whose
	 * @param code the code
	 * @return true if it is
	 */
	public boolean acceptCode(String username, String code) {
		String digits = code.strip();
		return this.users.findByUsername(username)
			.filter((user) -> user.codeSecret() != null && this.secondFactor.matches(user.codeSecret(), digits)
					&& this.links.firstUse(user.id(), digits))
			.isPresent();
	}

	@Transactional(readOnly = true)
	public Optional<User> find(String username) {
		return this.users.findByUsername(username);
	}

	/**
	 * The name somebody is printed by.
	 * @param username the name they sign in with
	 * @return their name, the same again for somebody unknown
	 */
	@Transactional(readOnly = true)
	public String nameOf(String username) {
		return this.users.findByUsername(username).map(User::displayName).orElse(username);
	}

	/**
	 * What people are called, each looked up once.
	 * @return says the name of somebody, as {@link #nameOf} does
	 */
	public UnaryOperator<String> names() {
		Map<String, String> known = new HashMap<>();
		return (username) -> known.computeIfAbsent(username, this::nameOf);
	}

	/**
	 * What people are called.
	 * @param usernames the names they sign in with
	 * @return their names by these
	 */
	@Transactional(readOnly = true)
	public Map<String, String> namesOf(Stream<String> usernames) {
		return usernames.distinct().collect(Collectors.toMap(Function.identity(), this::nameOf));
	}

	/**
	 * The accounts somebody may see.
	 * @param viewer who asks; {@link NotAllowedException} unless they run accounts
	 * @return the accounts by name
	 */
	@Transactional(readOnly = true)
	public List<User> visibleTo(Viewer viewer) {
		must(viewer.seesAccounts(), "see accounts");
		return (viewer.role() == Role.AGENCY_ADMINISTRATOR)
				? this.users.findByAgencyIdOrderByUsername(Objects.requireNonNull(viewer.agencyId()))
				: this.users.findAllByOrderByUsername();
	}

	/**
	 * Everybody who may sign in, for notices.
	 * @return the accounts
	 */
	@Transactional(readOnly = true)
	public List<User> active() {
		return this.users.findAllByOrderByUsername()
			.stream()
			.filter((user) -> user.status() == AccountStatus.ACTIVE)
			.toList();
	}

	/**
	 * Whether anybody could sign in at all.
	 * @return false as long as no password was ever set
	 */
	@Transactional(readOnly = true)
	public boolean anybodySignsIn() {
		return this.users.existsByPasswordHashNotNull();
	}

	/**
	 * When a locked-out person may try again.
	 * @param username whose account
	 * @return the moment, nothing if they may
	 */
	@Transactional(readOnly = true)
	public Optional<Instant> lockedUntil(String username) {
		return this.throttle.until(username);
	}

	private User self(Viewer viewer) {
		return this.users.findByUsername(viewer.username()).orElseThrow(() -> new NotAllowedException("no account"));
	}

	private User governed(UUID id, Viewer viewer, Role officer) {
		boolean agencys = viewer.role() == Role.AGENCY_ADMINISTRATOR;
		must(agencys || viewer.role() == officer, "govern an account");
		User user = other(id, viewer);
		must(!agencys || ofAgency(user.role(), user.agencyId(), viewer), "govern an account of others");
		return user;
	}

	private User other(UUID id, Viewer viewer) {
		User user = this.users.findById(id).orElseThrow(() -> new NotAllowedException("no such account"));
		if (user.username().equals(viewer.username())) {
			throw RefusedException.of(AccountProblem.ONESELF, user.username());
		}
		return user;
	}

	private static void must(boolean allowed, String what) {
		if (!allowed) {
			throw new NotAllowedException(what);
		}
	}

	private static void mustBe(User user, AccountStatus status) {
		if (user.status() != status) {
			throw otherState(user);
		}
	}

	private static ConflictException otherState(User user) {
		return new ConflictException(Problem.of(AccountProblem.OTHER_STATE, user.username()));
	}

	private String encode(String password) {
		return Objects.requireNonNull(this.passwords.encode(password));
	}

}
