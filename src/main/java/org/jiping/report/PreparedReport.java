package org.jiping.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiping.evaluation.EvaluationCase;
import org.jiping.report.document.Block;
import org.jiping.report.document.NarrativePlace;
import org.jiping.report.section.ReportOutline;

/**
 * A report ready to be put on paper.
 *
 * @param about the case
 * @param title its title
 * @param layout how it is laid out
 * @param written its pieces, with their figures and places
 * @param subject all it speaks of
 */
public record PreparedReport(EvaluationCase about, String title, ReportLayout layout, ReportOutline.Written written,
		ReportSubject subject) {

	/**
	 * Who wrote it.
	 * @return name of the agency
	 */
	public String author() {
		return this.about.agency().name();
	}

	public List<Block> blocks() {
		return this.written.blocks();
	}

	/**
	 * Names in its texts that mean nothing.
	 * @return the names
	 */
	public Set<String> unknown() {
		return this.written.live().unknown();
	}

	/**
	 * The places people may write at.
	 * @return the places in printed order
	 */
	public List<NarrativePlace> places() {
		return List.copyOf(this.written.places().values());
	}

	/**
	 * Where something must still be written, for people.
	 * @return the headings the texts would stand below
	 */
	public List<String> unwritten() {
		return open().stream().map(NarrativePlace::heading).toList();
	}

	/**
	 * The places where something should be written and nothing is.
	 * @return the places in printed order
	 */
	public List<NarrativePlace> open() {
		return places().stream().filter((place) -> place.open(!this.subject.written(place.key()).isEmpty())).toList();
	}

	/**
	 * Its words, without its looks.
	 * @return the text, a line for every heading, paragraph, caption and row of a table
	 */
	public String text() {
		List<String> lines = new ArrayList<>();
		for (Block block : blocks()) {
			if (block instanceof Block.Cover cover) {
				lines.addAll(cover.title());
				lines.addAll(cover.lines());
			}
			else if (block instanceof Block.Title again) {
				lines.addAll(again.lines());
			}
			else if (block instanceof Block.Heading heading) {
				lines.add(heading.text());
			}
			else if (block instanceof Block.Paragraph paragraph && !paragraph.unwritten()) {
				lines.add(paragraph.text());
			}
			else if (block instanceof Block.Table table) {
				lines.add(table.caption() + " " + table.unit());
				if (!table.form()) {
					lines.add(table.columns().stream().map(Block.Column::title).collect(Collectors.joining(" | ")));
				}
				table.rows()
					.forEach((row) -> lines.add(row.cells()
						.stream()
						.map((cell) -> (cell != null) ? cell.text().replace('\n', ' ') : "")
						.collect(Collectors.joining(" | "))));
			}
			else if (block instanceof Block.Chart chart) {
				lines.add(chart.caption());
			}
		}
		return String.join("\n", lines);
	}

}
