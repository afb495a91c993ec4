package org.jiping.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiping.problem.Problems;

/**
 * Sees to it that no line stands twice under one name and that every parent is there.
 */
final class UniqueLines {

	private final SheetLayout layout;

	UniqueLines(SheetLayout layout) {
		this.layout = layout;
	}

	void check(List<RowView> rows, Problems problems) {
		if (this.layout.unique().isEmpty()) {
			return;
		}
		Map<String, RowView> seen = new HashMap<>();
		Set<String> keys = new HashSet<>();
		for (RowView row : rows) {
			String key = this.layout.unique()
				.stream()
				.map((column) -> String.valueOf(row.values().getOrDefault(column, "")))
				.collect(Collectors.joining(" · "));
			// What figures are called by leaves signs out: 1.1 and 1-1 are one name.
			boolean named = this.layout.prefix() != null && !keys.add(SheetFigures.lineKey(this.layout, row));
			if (seen.putIfAbsent(key, row) != null || named) {
				problems.add(IntakeProblem.KEY_TWICE, row.at(this.layout.unique().get(0)), key);
			}
		}
		if (this.layout.tree() == null) {
			return;
		}
		String parentColumn = this.layout.tree().parent();
		for (RowView row : rows) {
			String parent = row.words(parentColumn);
			if (!parent.isEmpty() && !seen.containsKey(parent)) {
				problems.add(IntakeProblem.PARENT_MISSING, row.at(parentColumn), parent);
			}
			else if (below(row, seen)) {
				problems.add(IntakeProblem.PARENT_CIRCLE, row.at(parentColumn), parent);
			}
		}
	}

	/** Whether a line stands below itself, in however many steps. */
	private boolean below(RowView row, Map<String, RowView> lines) {
		TreeLayout tree = Objects.requireNonNull(this.layout.tree());
		Set<RowView> above = new HashSet<>();
		for (RowView at = row; at != null && above.add(at);) {
			at = lines.get(at.words(tree.parent()));
			if (at == row) {
				return true;
			}
		}
		return false;
	}

}
