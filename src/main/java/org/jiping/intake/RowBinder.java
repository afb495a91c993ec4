package org.jiping.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jiping.quantity.Amount;
import org.jiping.quantity.Count;
import org.jspecify.annotations.Nullable;

/**
 * Turns lines into the records ledgers keep, and back; a component takes the cell of its
 * own name, and one named {@code line} takes the key of a fixed line.
 */
public final class RowBinder {

	private static final String LINE = "line";

	private RowBinder() {
	}

	/**
	 * Makes records of lines.
	 * @param type the record
	 * @param rows the lines
	 * @param <R> the record
	 * @return one record for each line
	 */
	public static <R extends Record> List<R> bind(Class<R> type, List<RowView> rows) {
		RecordComponent[] components = type.getRecordComponents();
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		List<R> records = new ArrayList<>();
		for (RowView row : rows) {
			Object[] arguments = new Object[components.length];
			for (int i = 0; i < components.length; i++) {
				arguments[i] = LINE.equals(components[i].getName()) ? row.key().orElseThrow()
						: toComponent(types[i], row.value(components[i].getName()));
			}
			try {
				var constructor = type.getDeclaredConstructor(types);
				constructor.setAccessible(true);
				records.add(constructor.newInstance(arguments));
			}
			catch (InvocationTargetException ex) {
				throw new IllegalArgumentException("cannot keep " + row.values() + " as " + type, ex.getCause());
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return records;
	}

	/**
	 * Makes lines of records.
	 * @param records the records
	 * @return one line for each record
	 */
	public static List<RowView> unbind(List<? extends Record> records) {
		List<RowView> rows = new ArrayList<>();
		for (Record each : records) {
			RecordComponent[] components = each.getClass().getRecordComponents();
			RowView row = new RowView(Arrays.stream(components)
				.filter((component) -> LINE.equals(component.getName()))
				.findFirst()
				.map((component) -> (String) read(each, component))
				.orElse(null));
			for (RecordComponent component : components) {
				if (!LINE.equals(component.getName())) {
					row.put(component.getName(), fromComponent(read(each, component)));
				}
			}
			rows.add(row);
		}
		return rows;
	}

	private static @Nullable Object read(Record each, RecordComponent component) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(each);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable Object toComponent(Class<?> type, @Nullable Object value) {
		if (value == null || type == String.class || type == LocalDate.class || type == BigDecimal.class) {
			return value;
		}
		if (type == Amount.class) {
			return new Amount((BigDecimal) value);
		}
		if (type == Count.class) {
			return Count.of((BigDecimal) value);
		}
		throw new IllegalStateException("no way to keep a " + type);
	}

	private static @Nullable Object fromComponent(@Nullable Object value) {
		if (value instanceof Amount amount) {
			return amount.yuan();
		}
		return (value instanceof Count count) ? count.decimal() : value;
	}

}
