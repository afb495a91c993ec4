package org.jiping.finding;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Door: a room says what in it could be a finding.
 */
public interface FindingSource {

	/**
	 * What could be a finding.
	 * @param id the case
	 * @param viewer who asks
	 * @return the suggestions
	 */
	List<Suggestion> suggest(CaseId id, Viewer viewer);

	/**
	 * A finding somebody could make.
	 *
	 * @param key what it is, the same as long as it is the same
	 * @param title its title, in Chinese
	 * @param content what was found, in Chinese
	 * @param indicators codes of the indicators it costs, empty for none known
	 * @param basis what it rests on, empty for none known
	 * @param amount the money it concerns in 元, null for none known
	 * @param address the page that shows it, relative to the case
	 */
	record Suggestion(String key, String title, String content, String indicators, String basis,
			@Nullable BigDecimal amount, String address) {
	}

}
