package org.jiping.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
		for (RowView row : rows) {
			String key = this.layout.unique()
				.stream()
				.map((column) -> String.valueOf(row.values().getOrDefault(column, "")))
				.collect(Collectors.joining(" · "));
			if (seen.putIfAbsent(key, row) != null) {
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
		}
	}

}
