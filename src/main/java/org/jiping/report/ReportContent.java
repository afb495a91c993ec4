package org.jiping.report;

import java.util.List;

/**
 * Everything a report says at a moment, with the hash that is signed.
 *
 * @param title its title
 * @param lines every line and table row
 * @param adopted its score
 * @param grade its grade
 * @param unwritten headings below which something must still be written
 * @param sha256 hash of the lines and of every score with its trace
 */
public record ReportContent(String title, List<String> lines, String adopted, String grade, List<String> unwritten,
		String sha256) {

	public ReportContent {
		lines = List.copyOf(lines);
		unwritten = List.copyOf(unwritten);
	}

}
