package org.jiping.check.document;

import java.util.function.Consumer;

/**
 * Door: one way of finding contradictions inside a document.
 */
interface DocumentCheck {

	/**
	 * Looks through a document.
	 * @param document the document
	 * @param found takes what is found
	 */
	void look(DocumentText document, Consumer<Suspicion> found);

}
