package org.jiping.finding;

import java.util.List;

import org.jiping.evaluation.CaseId;
import org.jiping.intake.WorkbookLayout;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the findings of a case in their order.
 */
@Service
@Transactional(readOnly = true)
public class FindingManagement {

	private final FindingLists lists;

	private final String experience;

	FindingManagement(FindingLists lists, WorkbookLayout layout) {
		this.lists = lists;
		this.experience = layout.sheet("findings").column("kind").choices().get(0);
	}

	/**
	 * The findings of a case.
	 * @param id the case
	 * @return experience first, then problems, as they were entered
	 */
	public List<Finding> of(CaseId id) {
		return this.lists.findById(id.value())
			.map((list) -> list.findings()
				.stream()
				.map((each) -> new Finding(!each.kind().equals(this.experience), each.no().value(), each.title(),
						each.indicators(), each.content(), each.recommendation()))
				.toList())
			.orElse(List.of());
	}

}
