package org.jiping.check.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through a document with every check; one that breaks is a finding of its own.
 */
public final class DocumentExamination {

	private static final Logger LOG = LoggerFactory.getLogger(DocumentExamination.class);

	private static final List<DocumentCheck> CHECKS = List.of(new TableSums(), new TableRates(), new TableUnits(),
			new TextFormulas(), new TextSums(), new Quantities(), new Counts(), new Numbering(), new Wording(),
			new TextClaims(), new TableBalances(), new Standards());

	private DocumentExamination() {
	}

	/**
	 * Examines a document.
	 * @param document the document
	 * @return what contradicts something else in it, by line
	 */
	public static List<Suspicion> examine(DocumentText document) {
		return examine(document, CHECKS);
	}

	static List<Suspicion> examine(DocumentText document, List<DocumentCheck> checks) {
		List<Suspicion> found = new ArrayList<>();
		for (DocumentCheck check : checks) {
			try {
				check.look(document, found::add);
			}
			catch (RuntimeException | StackOverflowError ex) {
				LOG.warn("A check of a document broke", ex);
				found.add(Suspicion.of(DocumentFault.BROKEN, 0, "", check.getClass().getSimpleName()));
			}
		}
		found.sort(Comparator.comparing(Suspicion::line).thenComparing(Suspicion::fault));
		return found;
	}

}
