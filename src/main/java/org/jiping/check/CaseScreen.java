package org.jiping.check;

import java.util.List;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Door: a room looks through what it keeps of a case for what is unlikely or incomplete.
 */
public interface CaseScreen {

	/**
	 * Looks through a case.
	 * @param id the case
	 * @param viewer who asks
	 * @return what is worth a look
	 */
	List<Seen> screen(CaseId id, Viewer viewer);

	/**
	 * Whether what it finds is about the work on the case and not about the department.
	 * @return true where nothing of it could be a finding
	 */
	default boolean ownWork() {
		return false;
	}

	/**
	 * Something worth a look.
	 *
	 * @param code what it is; its words are the message {@code check.screen.CODE}, its
	 * title, unless about the work, {@code check.screen.CODE.title}
	 * @param severity what it means
	 * @param details figures, names and messages the wording needs, in its order
	 * @param address the page that shows it, relative to the case, null for none
	 */
	record Seen(String code, Severity severity, List<?> details, @Nullable String address) {

		public Seen {
			details = List.copyOf(details);
		}

	}

}
