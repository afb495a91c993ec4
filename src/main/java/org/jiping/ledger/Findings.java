package org.jiping.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jiping.problem.Problem;
import org.jiping.problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What an import found: every fault counted, the first ones kept.
 */
final class Findings {

	private final List<Found> found = new ArrayList<>();

	private final Map<Integer, Long> rowsByPart = new TreeMap<>();

	private long errors;

	private long warnings;

	private long rows;

	void add(@Nullable Integer part, @Nullable Integer row, @Nullable Integer column, Problem problem) {
		if (problem.code().severity() == Severity.ERROR) {
			this.errors++;
		}
		else {
			this.warnings++;
		}
		if (this.found.size() < ImportRecords.MOST_PROBLEMS) {
			this.found.add(new Found(part, row, column, problem));
		}
	}

	void rows(int part, long count) {
		this.rows += count;
		this.rowsByPart.merge(part, count, Long::sum);
	}

	List<Found> found() {
		return Collections.unmodifiableList(this.found);
	}

	Map<Integer, Long> rowsByPart() {
		return this.rowsByPart;
	}

	long errors() {
		return this.errors;
	}

	long warnings() {
		return this.warnings;
	}

	long rows() {
		return this.rows;
	}

	/**
	 * A fault with its place in the import.
	 *
	 * @param part the sheet it stands in, null where it concerns a file
	 * @param row the row, from 1, null where it concerns the sheet
	 * @param column the column, from 0, null where it concerns the row
	 * @param problem the fault
	 */
	record Found(@Nullable Integer part, @Nullable Integer row, @Nullable Integer column, Problem problem) {
	}

}
