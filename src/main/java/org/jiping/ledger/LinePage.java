package org.jiping.ledger;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jiping.quantity.Printed;
import org.jspecify.annotations.Nullable;

/**
 * A page of a ledger's lines with the sums over all that were selected.
 *
 * @param kind the ledger
 * @param version the version
 * @param entries the lines
 * @param count how many lines are selected
 * @param sums sums over all of them, by field
 */
public record LinePage(LedgerKind kind, LedgerVersion version, List<Entry> entries, long count,
		Map<String, BigDecimal> sums) {

	/**
	 * A cell as people read it.
	 * @param entry the line
	 * @param field position of the field
	 * @return money in 元 with two decimals, a choice by its word, blank where there is
	 * nothing
	 */
	public String shown(Entry entry, int field) {
		return shown(this.kind.fields().get(field), entry.values().get(field));
	}

	static String shown(LedgerField field, @Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof BigDecimal number) {
			return (field.type() == FieldType.AMOUNT) ? Printed.yuan(number)
					: number.stripTrailingZeros().toPlainString();
		}
		return (field.type() == FieldType.CHOICE) ? field.shown(value.toString()) : value.toString();
	}

	public String sum(LedgerField field) {
		BigDecimal sum = this.sums.get(field.key());
		return (sum != null) ? shown(field, sum) : "";
	}

	/**
	 * A line.
	 *
	 * @param version its version
	 * @param line its number
	 * @param part the sheet it was read from
	 * @param row its row there
	 * @param values its values in the order of the kind's fields, null where blank
	 */
	public record Entry(UUID version, int line, int part, int row, List<@Nullable Object> values) {

		public Entry {
			values = Collections.unmodifiableList(values);
		}

	}

}
