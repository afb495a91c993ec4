package org.jiping.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.springframework.stereotype.Component;

/**
 * Everything the rooms see when they look through a case.
 */
@Component
public class CaseScreens {

	private final List<CaseScreen> screens;

	CaseScreens(List<CaseScreen> screens) {
		this.screens = screens;
	}

	/**
	 * Has every room look through a case.
	 * @param id the case
	 * @param viewer who asks
	 * @return what was seen, the gravest first
	 */
	public List<CaseScreen.Seen> look(CaseId id, Viewer viewer) {
		return seen(this.screens.stream(), id, viewer);
	}

	/**
	 * Has the rooms look at what the department did, and not at the work on the case.
	 * @param id the case
	 * @param viewer who asks
	 * @return what was seen, the gravest first
	 */
	public List<CaseScreen.Seen> lookAtDepartment(CaseId id, Viewer viewer) {
		return seen(this.screens.stream().filter((screen) -> !screen.ownWork()), id, viewer);
	}

	private static List<CaseScreen.Seen> seen(Stream<CaseScreen> screens, CaseId id, Viewer viewer) {
		return screens.flatMap((screen) -> screen.screen(id, viewer).stream())
			.sorted(Comparator.comparing(CaseScreen.Seen::severity).thenComparing(CaseScreen.Seen::code))
			.toList();
	}

}
