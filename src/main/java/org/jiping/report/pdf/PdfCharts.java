package org.jiping.report.pdf;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import org.jiping.quantity.Printed;
import org.jiping.report.document.Block;
import org.jiping.report.document.ChartSize;

/**
 * Draws charts as lines and areas whose tones and hatching are told apart in black and
 * white too; every value stands beside its bar.
 */
final class PdfCharts {

	private static final float SIZE = 9;

	private static final float BAR = 13;

	private static final float LABEL_SHARE = 0.32f;

	private static final float VALUE_ROOM = 52;

	private static final Color[] TONES = { new Color(0x2F, 0x5D, 0x9B), new Color(0xB4, 0xCB, 0xE6), Color.WHITE,
			new Color(0x9C, 0x9C, 0x9C), new Color(0xF2, 0xF2, 0xF2) };

	private static final int HATCHED = 2;

	private final PdfPages pages;

	private final PdfContentByte content;

	private final Type type;

	private final Block.Chart chart;

	private final BigDecimal most;

	PdfCharts(PdfPages pages, Block.Chart chart) {
		this.pages = pages;
		this.content = pages.content();
		this.type = pages.type(ReportFonts.Role.TEXT, SIZE);
		this.chart = chart;
		BigDecimal largest = chart.series()
			.stream()
			.flatMap((series) -> series.values().stream())
			.reduce(BigDecimal.ONE, BigDecimal::max);
		BigDecimal hundred = BigDecimal.valueOf(100);
		this.most = chart.unit().equals("%") ? largest.max(hundred) : largest;
	}

	/** Draws the chart where the page is. */
	void draw() {
		if (this.pages.measuring()) {
			this.pages.down(ChartSize.height(this.chart));
			return;
		}
		PdfStructureElement figure = this.pages.tag("Figure");
		figure.put(PdfName.ALT, new PdfString(words(), PdfObject.TEXT_UNICODE));
		float top = this.pages.y();
		this.pages.down(ChartSize.height(this.chart));
		this.content.beginMarkedContentSequence(figure);
		float y = top;
		if (this.chart.series().size() > 1) {
			legend(y - 13);
			y -= ChartSize.LEGEND;
		}
		switch (this.chart.shape()) {
			case BARS -> bars(y);
			case STACKED -> stacked(y);
			case COLUMNS -> columns(y);
		}
		this.content.endMarkedContentSequence();
	}

	private String words() {
		List<String> words = new ArrayList<>();
		for (Block.Series series : this.chart.series()) {
			for (int c = 0; c < this.chart.categories().size(); c++) {
				words.add(series.name() + " " + this.chart.categories().get(c) + " " + value(series, c));
			}
		}
		return this.chart.caption() + "：" + String.join("；", words);
	}

	private String value(Block.Series series, int c) {
		BigDecimal value = series.values().get(c);
		return this.chart.unit().equals("%") ? value.setScale(2, RoundingMode.HALF_UP) + "%" : Printed.amount(value);
	}

	private void legend(float y) {
		float width = 0;
		for (Block.Series series : this.chart.series()) {
			width += 34 + width(series.name());
		}
		float x = this.pages.left() + Math.max(0, (this.pages.width() - width) / 2);
		for (int s = 0; s < this.chart.series().size(); s++) {
			area(s, x, y - 1, 14, 9);
			text(this.chart.series().get(s).name(), x + 18, y);
			x += 34 + width(this.chart.series().get(s).name());
		}
	}

	private void bars(float top) {
		float labels = this.pages.width() * LABEL_SHARE;
		float room = this.pages.width() - labels - VALUE_ROOM;
		float y = top;
		for (int c = 0; c < this.chart.categories().size(); c++) {
			label(this.chart.categories().get(c), labels, y - ChartSize.ROW / 2f);
			Block.Series series = this.chart.series().get(0);
			float length = room * share(series.values().get(c));
			area(0, this.pages.left() + labels, y - ChartSize.ROW + (ChartSize.ROW - BAR) / 2, length, BAR);
			text(value(series, c), this.pages.left() + labels + length + 4, y - ChartSize.ROW / 2f - SIZE / 3);
			y -= ChartSize.ROW;
		}
		axis(this.pages.left() + labels, top, this.pages.left() + labels, y);
	}

	private void stacked(float top) {
		float labels = this.pages.width() * 0.14f;
		float room = this.pages.width() - labels;
		float y = top;
		for (int c = 0; c < this.chart.categories().size(); c++) {
			label(this.chart.categories().get(c), labels, y - ChartSize.ROW / 2f);
			float x = this.pages.left() + labels;
			for (int s = 0; s < this.chart.series().size(); s++) {
				Block.Series series = this.chart.series().get(s);
				float length = room * share(series.values().get(c));
				area(s, x, y - ChartSize.ROW + (ChartSize.ROW - BAR) / 2, length, BAR);
				String value = value(series, c);
				if (width(value) + 4 < length) {
					float at = x + (length - width(value)) / 2;
					this.content.setColorFill(Color.WHITE);
					this.content.rectangle(at - 2, y - ChartSize.ROW / 2f - SIZE / 2, width(value) + 4, SIZE + 1);
					this.content.fill();
					this.content.setColorFill(Color.BLACK);
					text(value, at, y - ChartSize.ROW / 2f - SIZE / 3);
				}
				x += length;
			}
			y -= ChartSize.ROW;
		}
		axis(this.pages.left() + labels, top, this.pages.left() + labels, y);
	}

	private void columns(float top) {
		int groups = this.chart.categories().size();
		int series = this.chart.series().size();
		float group = this.pages.width() / groups;
		float bar = Math.min(36, group * 0.8f / series);
		float foot = top - ChartSize.COLUMNS - 12;
		// What is below nothing hangs from the axis.
		float least = this.chart.series()
			.stream()
			.flatMap((each) -> each.values().stream())
			.reduce(BigDecimal.ZERO, BigDecimal::min)
			.floatValue();
		float scale = ChartSize.COLUMNS / (this.most.floatValue() - least);
		float zero = foot - least * scale;
		for (int c = 0; c < groups; c++) {
			float x = this.pages.left() + group * c + (group - bar * series) / 2;
			for (int s = 0; s < series; s++) {
				Block.Series each = this.chart.series().get(s);
				float height = Math.abs(each.values().get(c).floatValue()) * scale;
				area(s, x, (each.values().get(c).signum() < 0) ? zero - height : zero, bar - 3, height);
				String value = value(each, c);
				// Beside each other the words of narrow columns would touch: every second
				// one is raised.
				float raised = (width(value) > bar && s % 2 == 1) ? SIZE + 1 : 0;
				float above = (each.values().get(c).signum() < 0) ? zero : zero + height;
				text(value, x + (bar - 3 - width(value)) / 2, above + 3 + raised);
				x += bar;
			}
			String name = this.chart.categories().get(c);
			text(name, this.pages.left() + group * c + (group - width(name)) / 2, foot - 13);
		}
		axis(this.pages.left(), zero, this.pages.left() + this.pages.width(), zero);
	}

	private float share(BigDecimal value) {
		return value.max(BigDecimal.ZERO).floatValue() / this.most.floatValue();
	}

	private float width(String text) {
		return new ChineseLines(this.type).width(text);
	}

	private void text(String text, float x, float y) {
		this.pages.set(this.type, new ChineseLines.Line(text, 0, width(text)), x, y, new BitSet());
	}

	/** A name to the left of its bar, cut where it is longer than two lines. */
	private void label(String name, float room, float middle) {
		List<ChineseLines.Line> lines = PdfPages.lines(this.type, name, room - 8);
		int shown = Math.min(2, lines.size());
		float y = middle - SIZE / 3 + (shown - 1) * (SIZE + 1) / 2;
		for (int i = 0; i < shown; i++) {
			text(lines.get(i).text(), this.pages.left() + room - 6 - lines.get(i).width(), y);
			y -= SIZE + 1;
		}
	}

	private void axis(float fromX, float fromY, float toX, float toY) {
		this.content.setLineWidth(0.7f);
		this.content.moveTo(fromX, fromY);
		this.content.lineTo(toX, toY);
		this.content.stroke();
	}

	private void area(int series, float x, float bottom, float width, float height) {
		if (width <= 0 || height <= 0) {
			return;
		}
		this.content.setLineWidth(0.5f);
		this.content.setColorFill(TONES[series % TONES.length]);
		this.content.rectangle(x, bottom, width, height);
		this.content.fillStroke();
		if (series % TONES.length == HATCHED) {
			this.content.saveState();
			this.content.rectangle(x, bottom, width, height);
			this.content.clip();
			this.content.newPath();
			for (float at = x - height; at < x + width; at += 4) {
				this.content.moveTo(at, bottom);
				this.content.lineTo(at + height, bottom + height);
			}
			this.content.stroke();
			this.content.restoreState();
		}
		this.content.setColorFill(Color.BLACK);
	}

}
