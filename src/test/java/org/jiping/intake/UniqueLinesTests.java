package org.jiping.intake;

import java.util.List;
import java.util.stream.Stream;

import org.jiping.measure.Measures;
import org.jiping.problem.Problems;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lines of a sheet are told apart by what they are called, and so are their figures.
 */
class UniqueLinesTests {

	private final SheetLayout projects = new WorkbookLayout().sheet("projects");

	private static RowView line(String code, String parent) {
		RowView row = new RowView(null);
		row.put("code", code);
		row.put("parent", parent.isEmpty() ? null : parent);
		row.put("name", "项目" + code);
		row.put("spent", java.math.BigDecimal.ONE);
		return row;
	}

	private List<String> codes(RowView... rows) {
		Problems problems = new Problems();
		new UniqueLines(this.projects).check(List.of(rows), problems);
		return problems.all().stream().map((problem) -> problem.code().code()).toList();
	}

	@Test
	void linesNumberedInChineseHaveFiguresOfTheirOwn() {
		List<RowView> rows = Stream.of("一", "二", "甲", "１", "2.1", "2.2").map((code) -> line(code, "")).toList();
		assertThat(codes(rows.toArray(RowView[]::new))).isEmpty();
		assertThat(new Measures(SheetFigures.measures(this.projects, rows)).all()).hasSizeGreaterThanOrEqualTo(6);
	}

	@Test
	void numbersThatDifferBySignsAloneAreOneName() {
		assertThat(codes(line("1.1", ""), line("1-1", ""))).containsExactly("I-301");
		assertThat(codes(line("一", ""), line("一", ""))).containsExactly("I-301");
	}

	@Test
	void aLineThatStandsBelowItselfIsRefusedHoweverFarBelow() {
		assertThat(codes(line("1", "1"))).containsExactly("I-305");
		assertThat(codes(line("1", "2"), line("2", "3"), line("3", "1"))).containsExactly("I-305", "I-305", "I-305");
		assertThat(codes(line("1", ""), line("2", "1"), line("3", "2"))).isEmpty();
		// Below a circle, but not part of it.
		assertThat(codes(line("1", "1"), line("2", "1"))).containsExactly("I-305");
	}

}
