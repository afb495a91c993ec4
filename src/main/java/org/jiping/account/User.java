package org.jiping.account;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may sign in; an account is closed and never deleted, so that whatever they
 * signed keeps its name.
 */
@Entity
@Table(name = "app_user")
public class User {

	@Id
	private UUID id;

	@Version
	private long version;

	@Column(nullable = false, unique = true)
	private String username;

	@Column(nullable = false)
	private String displayName;

	private @Nullable String email;

	private @Nullable String passwordHash;

	private @Nullable Instant passwordSetAt;

	private boolean mustChange;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Role role;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private AccountStatus status;

	private @Nullable UUID agencyId;

	private @Nullable UUID departmentId;

	private @Nullable String codeSecret;

	private boolean codeWanted;

	@Column(nullable = false)
	private Instant openedAt;

	@Column(nullable = false)
	private String openedBy;

	@SuppressWarnings("NullAway.Init")
	protected User() {
	}

	User(AccountForm form, AccountStatus status, String openedBy, Instant openedAt) {
		this.id = UUID.randomUUID();
		this.username = form.username();
		this.displayName = form.displayName();
		this.email = form.email();
		this.role = form.role();
		this.agencyId = form.agencyId();
		this.departmentId = form.departmentId();
		this.status = status;
		this.openedBy = openedBy;
		this.openedAt = openedAt;
	}

	void setPassword(String hash, Instant at, boolean change) {
		this.passwordHash = hash;
		this.passwordSetAt = at;
		this.mustChange = change;
	}

	/**
	 * What changes whenever the password does, so that older sessions can be told.
	 * @return the moment it was set, and whether there is one
	 */
	public String credential() {
		return this.passwordSetAt + ((this.passwordHash != null) ? "" : " void");
	}

	void voidPassword() {
		this.passwordHash = null;
	}

	void become(Role role, AccountStatus status) {
		this.role = role;
		this.status = status;
	}

	void secondFactor(@Nullable String secret, boolean wanted) {
		this.codeSecret = secret;
		this.codeWanted = wanted;
	}

	public UUID id() {
		return this.id;
	}

	public String username() {
		return this.username;
	}

	/**
	 * The name printed where this person signs.
	 * @return the name
	 */
	public String displayName() {
		return this.displayName;
	}

	public @Nullable String email() {
		return this.email;
	}

	public Role role() {
		return this.role;
	}

	public AccountStatus status() {
		return this.status;
	}

	public @Nullable UUID agencyId() {
		return this.agencyId;
	}

	public @Nullable UUID departmentId() {
		return this.departmentId;
	}

	/**
	 * The encoded password.
	 * @return the hash, null while none was set
	 */
	public @Nullable String passwordHash() {
		return this.passwordHash;
	}

	/**
	 * Whether the password has to be changed before anything else.
	 * @param policy the rules in force
	 * @param now the present time
	 * @return true if somebody else set it, or it is too old
	 */
	public boolean mustChange(PasswordPolicy policy, Instant now) {
		return this.mustChange || (this.passwordSetAt != null && !policy.age().isZero()
				&& this.passwordSetAt.plus(policy.age()).isBefore(now));
	}

	@Nullable String codeSecret() {
		return this.codeSecret;
	}

	/**
	 * Whether a one-time code is asked for at every sign-in.
	 * @return true once the person switched it on
	 */
	public boolean codeWanted() {
		return this.codeWanted;
	}

	public String openedBy() {
		return this.openedBy;
	}

	/**
	 * This person as the rest of the house sees them.
	 * @return the viewer
	 */
	public Viewer viewer() {
		return new Viewer(this.username, this.role, this.agencyId, this.departmentId);
	}

}
