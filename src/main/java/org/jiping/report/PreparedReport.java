package org.jiping.report;

import java.util.List;
import java.util.Set;

import org.jiping.report.document.Block;

/**
 * A report ready to be put on paper.
 *
 * @param title its title
 * @param author who wrote it
 * @param blocks its pieces
 * @param unknown names in its texts that mean nothing
 * @param subject all it speaks of
 */
public record PreparedReport(String title, String author, List<Block> blocks, Set<String> unknown,
		ReportSubject subject) {
}
