package org.jiping.programme;

import java.util.List;
import java.util.stream.Stream;

import org.jiping.account.NotAllowedException;
import org.jiping.account.Viewer;
import org.jiping.audit.HistoryRoom;
import org.jiping.evaluation.CaseNotFoundException;
import org.springframework.stereotype.Component;

/**
 * The history of a programme and of the commissions somebody may see in it.
 */
@Component
class ProgrammeHistory implements HistoryRoom {

	private final ProgrammeManagement programmes;

	ProgrammeHistory(ProgrammeManagement programmes) {
		this.programmes = programmes;
	}

	@Override
	public String kind() {
		return "programme";
	}

	@Override
	public Thing thing(String key, Viewer viewer) {
		if (!viewer.evaluates()) {
			throw new NotAllowedException("see programmes");
		}
		Programme found = this.programmes.visibleTo(viewer)
			.stream()
			.filter((each) -> each.id().toString().equals(key))
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("programme " + key));
		List<String> commissions = found.commissions().stream().map((each) -> each.id().toString()).toList();
		return new Thing(found.year() + " " + found.name(), "/programmes",
				Stream.of(new Rows("programme", key), new Rows("commission", commissions))
					.filter((rows) -> !rows.keys().isEmpty())
					.toList());
	}

}
