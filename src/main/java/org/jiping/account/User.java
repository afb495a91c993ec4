package org.jiping.account;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may sign in.
 */
@Entity
@Table(name = "app_user")
public class User {

	@Id
	private UUID id;

	@Column(nullable = false, unique = true)
	private String username;

	@Column(nullable = false)
	private String passwordHash;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Role role;

	private @Nullable UUID agencyId;

	@SuppressWarnings("NullAway.Init")
	protected User() {
	}

	User(String username, String passwordHash, Role role, @Nullable UUID agencyId) {
		this.id = UUID.randomUUID();
		this.username = username;
		this.passwordHash = passwordHash;
		this.role = role;
		this.agencyId = agencyId;
	}

	public String username() {
		return this.username;
	}

	public String passwordHash() {
		return this.passwordHash;
	}

	/**
	 * This person as the rest of the house sees them.
	 * @return the viewer
	 */
	public Viewer viewer() {
		return new Viewer(this.username, this.role, this.agencyId);
	}

}
