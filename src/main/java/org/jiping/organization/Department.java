package org.jiping.organization;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A government department whose budget is evaluated.
 */
@Entity
@Table(name = "department")
public class Department {

	@Id
	private UUID id;

	@Column(nullable = false, unique = true)
	private String code;

	@Column(nullable = false)
	private String name;

	@Column(nullable = false)
	private String shortName;

	@SuppressWarnings("NullAway.Init")
	protected Department() {
	}

	Department(String code, String name, String shortName) {
		this.id = UUID.randomUUID();
		this.code = code;
		this.name = name;
		this.shortName = shortName;
	}

	void rename(String name, String shortName) {
		this.name = name;
		this.shortName = shortName;
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

	/**
	 * The name used inside running text.
	 * @return for instance 市人社局
	 */
	public String shortName() {
		return this.shortName;
	}

}
