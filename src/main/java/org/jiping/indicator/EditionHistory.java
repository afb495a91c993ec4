package org.jiping.indicator;

import java.util.List;

import org.jiping.account.NotAllowedException;
import org.jiping.account.Viewer;
import org.jiping.audit.HistoryRoom;
import org.jiping.evaluation.CaseNotFoundException;
import org.springframework.stereotype.Component;

/**
 * The history of an edition and of the checks it changed.
 */
@Component
class EditionHistory implements HistoryRoom {

	private final EditionManagement editions;

	EditionHistory(EditionManagement editions) {
		this.editions = editions;
	}

	@Override
	public String kind() {
		return "edition";
	}

	@Override
	public Thing thing(String key, Viewer viewer) {
		if (!viewer.evaluates()) {
			throw new NotAllowedException("see editions");
		}
		return this.editions.visibleTo(viewer)
			.stream()
			.filter((edition) -> edition.id().toString().equals(key))
			.findFirst()
			.map((edition) -> new Thing(edition.name(), "/editions/" + edition.id() + (edition.draft() ? "/draft" : ""),
					List.of(new Rows("indicator_edition", edition.id()), new Rows("edition_check", edition.id()))))
			.orElseThrow(() -> new CaseNotFoundException("edition " + key));
	}

}
