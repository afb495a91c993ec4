package org.jiping.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jiping.intake.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lines of a sheet the way {@link SheetReader} reads them.
 */
final class SheetLines {

	private final SheetLayout layout;

	private final WorkbookLayout workbook;

	SheetLines(SheetLayout layout, WorkbookLayout workbook) {
		this.layout = layout;
		this.workbook = workbook;
	}

	void write(WorkbookWriter writer, List<RowView> rows) {
		List<WorkbookWriter.Column> columns = this.layout.columns()
			.stream()
			.map((column) -> new WorkbookWriter.Column(column.title(), column.width(),
					(column.type() == ColumnType.LABEL) ? "text" : column.type().name().toLowerCase(Locale.ROOT),
					column.choices()))
			.toList();
		List<WorkbookWriter.Line> lines = new ArrayList<>();
		for (RowView row : rows) {
			boolean sum = row.key().flatMap(this.layout::row).filter((line) -> !line.sum().isEmpty()).isPresent();
			lines.add(new WorkbookWriter.Line(cells(row), sum));
		}
		if (this.layout.total() != null && !rows.isEmpty()) {
			List<@Nullable Object> total = new ArrayList<>();
			this.layout.columns()
				.forEach((column) -> total
					.add(column.total() ? written(column, SheetFigures.totalOf(column, rows)) : null));
			total.set(0, this.layout.total());
			lines.add(new WorkbookWriter.Line(total, true));
		}
		writer.sheet(this.layout.title(), this.layout.caption(), remark(), columns, lines);
	}

	private String remark() {
		String unit = (this.layout.unit() != null) ? this.workbook.unitWord() + this.layout.unit() : "";
		String note = (this.layout.note() != null) ? this.layout.note() : "";
		return (unit.isEmpty() || note.isEmpty()) ? unit + note : unit + "；" + note;
	}

	private List<@Nullable Object> cells(RowView row) {
		List<@Nullable Object> cells = new ArrayList<>();
		for (ColumnLayout column : this.layout.columns()) {
			cells.add((column.type() == ColumnType.LABEL) ? SheetFigures.lineTitle(this.layout, row)
					: written(column, row.value(column.key())));
		}
		return cells;
	}

	private @Nullable Object written(ColumnLayout column, @Nullable Object value) {
		if (value instanceof BigDecimal amount && column.type() == ColumnType.AMOUNT) {
			return SheetFigures.writtenUnit(this.layout).toTyped(amount);
		}
		return value;
	}

}
