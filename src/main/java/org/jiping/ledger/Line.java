package org.jiping.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A line of a ledger being read, its values in the order of the kind's fields: words as
 * {@link String}, figures as {@link BigDecimal} (money in 元), days as {@link LocalDate}.
 * The same object is filled again for the next line.
 */
public final class Line {

	private final LedgerKind kind;

	private final @Nullable Object[] values;

	Line(LedgerKind kind) {
		this.kind = kind;
		this.values = new Object[kind.fields().size()];
	}

	Line copy() {
		Line copy = new Line(this.kind);
		System.arraycopy(this.values, 0, copy.values, 0, this.values.length);
		return copy;
	}

	void clear() {
		Arrays.fill(this.values, null);
	}

	/**
	 * Position of a field, to be asked once and used for every line.
	 * @param field key of the field
	 * @return its position
	 */
	public int indexOf(String field) {
		return this.kind.indexOf(field);
	}

	public @Nullable Object get(int field) {
		return this.values[field];
	}

	public @Nullable String text(int field) {
		return (String) this.values[field];
	}

	public @Nullable BigDecimal number(int field) {
		return (BigDecimal) this.values[field];
	}

	public @Nullable LocalDate day(int field) {
		return (LocalDate) this.values[field];
	}

	public void put(int field, @Nullable Object value) {
		this.values[field] = value;
	}

}
