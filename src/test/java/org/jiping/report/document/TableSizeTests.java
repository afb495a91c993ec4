package org.jiping.report.document;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters of a table are as big as its words and figures find room, never smaller than
 * need be.
 */
class TableSizeTests {

	/** Room at both sides of a cell, in points. */
	private static final int PADDING = 8;

	private static TableSize of(String words, boolean numeric, int room) {
		return TableSize.of(new Block.Table("", "", List.of(new Block.Column("", 10, numeric)),
				List.of(new Block.Row(List.of(Block.Cell.of(words)), false))), room + PADDING);
	}

	@Test
	void aTextOfFourCharactersIsSetInTheUsualSizeWhereItFindsRoom() {
		assertThat(of("机关科室", false, 42)).isEqualTo(TableSize.USUAL);
		assertThat(of("机关科室", false, 41)).isEqualTo(TableSize.SMALL);
		assertThat(of("机关科室", false, 35)).isEqualTo(TableSize.SMALLEST);
	}

	@Test
	void betweenChineseAndFiguresAQuarterOfACharacterStaysFree() {
		assertThat(of("第1科室", false, 42)).isEqualTo(TableSize.USUAL);
		assertThat(of("第1科室", false, 41)).isEqualTo(TableSize.SMALL);
		assertThat(of("（1科）", false, 40)).isEqualTo(TableSize.USUAL);
	}

	@Test
	void aFigureStaysOnOneLine() {
		assertThat(of("1,234,567.89", true, 56)).isEqualTo(TableSize.USUAL);
		assertThat(of("1,234,567.89", true, 55)).isEqualTo(TableSize.SMALL);
		assertThat(of("1,234,567.89", true, 20)).isEqualTo(TableSize.SMALLEST);
	}

	@Test
	void aJoinedCellHasTheRoomOfAllItsColumns() {
		Block.Row joined = new Block.Row(Arrays.asList(new Block.Cell("机关科室", 1, 2, 0, null), null), false);
		List<Block.Column> columns = List.of(new Block.Column("", 10, true), new Block.Column("", 10, true));
		assertThat(TableSize.of(new Block.Table("", "", columns, List.of(joined)), 42 + PADDING))
			.isEqualTo(TableSize.USUAL);
	}

}
