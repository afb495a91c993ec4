package org.jiping.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jiping.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * One line of a sheet with its cells understood: words as {@link String}, figures as
 * {@link BigDecimal} (money in 元), days as {@link LocalDate}.
 */
public final class RowView {

	private final @Nullable String key;

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final Map<String, Location> places = new LinkedHashMap<>();

	private final Set<String> faulty = new HashSet<>();

	/**
	 * A line without cells.
	 * @param key the key of a fixed line, null where lines have none
	 */
	public RowView(@Nullable String key) {
		this.key = key;
	}

	public Optional<String> key() {
		return Optional.ofNullable(this.key);
	}

	public void put(String column, @Nullable Object value) {
		if (value == null) {
			this.values.remove(column);
		}
		else {
			this.values.put(column, value);
		}
	}

	void faulty(String column) {
		this.faulty.add(column);
	}

	/**
	 * Whether a cell holds something that could not be understood and was told of.
	 * @param column the column
	 * @return true for a cell that only seems blank
	 */
	public boolean isFaulty(String column) {
		return this.faulty.contains(column);
	}

	void place(String column, Location place) {
		this.places.put(column, place);
	}

	/**
	 * Where a cell of this line stands in the hand-in.
	 * @param column the column
	 * @return the place
	 */
	public Location at(String column) {
		return this.places.getOrDefault(column, Location.NOWHERE);
	}

	public @Nullable Object value(String column) {
		return this.values.get(column);
	}

	public Optional<String> text(String column) {
		return Optional.ofNullable((String) this.values.get(column));
	}

	/**
	 * The words of a cell that is known to be filled.
	 * @param column the column
	 * @return the words, empty where the cell was faulty
	 */
	public String words(String column) {
		return text(column).orElse("");
	}

	public Optional<BigDecimal> number(String column) {
		return Optional.ofNullable((BigDecimal) this.values.get(column));
	}

	public Optional<LocalDate> date(String column) {
		return Optional.ofNullable((LocalDate) this.values.get(column));
	}

	public Map<String, Object> values() {
		return Map.copyOf(this.values);
	}

}
