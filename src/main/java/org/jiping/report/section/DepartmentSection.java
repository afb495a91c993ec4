package org.jiping.report.section;

import java.util.List;

import org.jiping.measure.FigureTable;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * Who the department is: its units, staff and duties.
 */
final class DepartmentSection {

	private DepartmentSection() {
	}

	static void about(ReportSubject subject, Draft draft) {
		draft.item("department.organization");
		draft.written("department.about");
		units(subject, draft);
		FigureTable units = subject.table("units");
		draft.list(units.rows()
			.stream()
			.map((row) -> draft.phrase(units.cell(row, "duties").isBlank() ? "department.unit.bare" : "department.unit",
					units.cell(row, "name"), units.cell(row, "rank"), units.cell(row, "duties")))
			.toList());
		draft.item("department.staff");
		draft.say("department.staff.text");
		draft.item("department.duties");
		draft.list("department.duties");
	}

	static void units(ReportSubject subject, Draft draft) {
		FigureTable units = subject.table("units");
		List<String> names = units.rows().stream().map((row) -> units.cell(row, "name")).toList();
		if (!names.isEmpty()) {
			draft.say("department.units", names.size(), String.join("、", names));
		}
	}

}
