package org.jiping.evaluation;

import java.util.List;

/**
 * Door: a part of a case that must be filled in says where, and how far it is.
 */
public interface CaseStep {

	/**
	 * What this step offers on the case page, in the order of work.
	 * @param id the case
	 * @return the entries
	 */
	List<Entry> entries(CaseId id);

	/**
	 * Position of this step among all steps.
	 * @return smaller comes first
	 */
	int order();

	/**
	 * One thing to fill in.
	 *
	 * @param group message key of the group it is listed under
	 * @param title its title in the reader's language
	 * @param address the page, relative to the case
	 * @param filled how many lines or answers it holds
	 * @param expected how many it should hold; 0 where any number is complete
	 * @param need whether the case must have some of it
	 */
	record Entry(String group, String title, String address, int filled, int expected, Need need) {

		public boolean complete() {
			return (this.filled > 0) ? this.filled >= this.expected : this.need != Need.ALWAYS;
		}

	}

	/** Whether a case must have something. */
	enum Need {

		/** It is not complete without. */
		ALWAYS,
		/** There may be nothing to fill in. */
		SOMETIMES,
		/** It has no use for it. */
		NEVER

	}

}
