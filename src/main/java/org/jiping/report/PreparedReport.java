package org.jiping.report;

import java.util.List;
import java.util.Set;

import org.jiping.evaluation.EvaluationCase;
import org.jiping.report.document.Block;
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
		return this.written.places()
			.entrySet()
			.stream()
			.map((each) -> new NarrativePlace(each.getKey(), each.getValue().heading(), each.getValue().also(),
					each.getValue().generated(), each.getValue().optional()))
			.toList();
	}

}
