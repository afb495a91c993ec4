package org.jiping.measure;

import java.util.List;

import org.jiping.evaluation.CaseId;

/**
 * Door: says what a figure is used for, so that whoever looks at it sees what hangs on
 * it.
 */
public interface MeasureUse {

	/**
	 * What a figure of a case is used for.
	 * @param id the case
	 * @param key the figure
	 * @return the uses, empty where there are none
	 */
	List<Use> usesOf(CaseId id, MeasureKey key);

	/**
	 * A use.
	 *
	 * @param code code of what uses it
	 * @param name its name
	 * @param result what came of it, such as points
	 * @param address the page, relative to the case
	 */
	record Use(String code, String name, String result, String address) {
	}

}
