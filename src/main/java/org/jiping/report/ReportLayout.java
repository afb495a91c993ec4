package org.jiping.report;

import java.util.Map;

import org.jiping.report.document.Looks;
import org.jiping.report.section.ReportOutline;

/**
 * How the report of one case is laid out.
 *
 * @param outline which outline it follows
 * @param lines which lines its tables have
 * @param changes what it has otherwise than the outline, by key of the heading
 * @param version number of the layout, 0 where nobody changed anything
 */
public record ReportLayout(ReportOutline outline, Looks.TableLines lines, Map<String, OutlineChange> changes,
		int version) {

	public ReportLayout {
		changes = Map.copyOf(changes);
	}

}
