package org.jiping.evaluation;

import java.util.List;

/**
 * Door: a room says which parts a case has of a kind it keeps.
 */
public interface PartNames {

	/**
	 * The kind of parts kept here.
	 * @return the kind
	 */
	CasePart.Kind kind();

	/**
	 * The parts of a case, in their order.
	 * @param id the case
	 * @return key, title and page of each
	 */
	List<Named> parts(CaseId id);

	/**
	 * A part with its title.
	 *
	 * @param part the part
	 * @param title its title, in Chinese
	 * @param address the page that shows it, relative to the case
	 */
	record Named(CasePart part, String title, String address) {
	}

}
