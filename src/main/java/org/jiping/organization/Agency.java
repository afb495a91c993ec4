package org.jiping.organization;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A third-party firm the finance bureau commissions to evaluate.
 */
@Entity
@Table(name = "agency")
public class Agency {

	@Id
	private UUID id;

	@Column(nullable = false, unique = true)
	private String code;

	@Column(nullable = false)
	private String name;

	@SuppressWarnings("NullAway.Init")
	protected Agency() {
	}

	Agency(String code, String name) {
		this.id = UUID.randomUUID();
		this.code = code;
		this.name = name;
	}

	public UUID id() {
		return this.id;
	}

	public String code() {
		return this.code;
	}

	public String name() {
		return this.name;
	}

}
