package org.jiping.finding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.intake.WorkbookLayout;
import org.jiping.quantity.Amount;
import org.jiping.quantity.Count;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the findings of a case in their order, and what could be one.
 */
@Service
@Transactional(readOnly = true)
public class FindingManagement {

	private final FindingLists lists;

	private final CaseManagement cases;

	private final ObjectProvider<FindingSources> sources;

	private final String experience;

	private final String problem;

	FindingManagement(FindingLists lists, CaseManagement cases, ObjectProvider<FindingSources> sources,
			WorkbookLayout layout) {
		this.lists = lists;
		this.cases = cases;
		this.sources = sources;
		List<String> kinds = layout.sheet("findings").column("kind").choices();
		this.experience = kinds.get(0);
		this.problem = kinds.get(1);
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
						each.indicators(), each.content(), each.recommendation(), each.basis(), each.amount()))
				.toList())
			.orElse(List.of());
	}

	/**
	 * What could be a finding of a case and is none yet.
	 * @param id the case
	 * @param viewer who asks
	 * @return the suggestions of every room
	 */
	public List<FindingSource.Suggestion> suggestions(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		List<Finding> findings = of(id);
		Set<String> indicators = findings.stream()
			.filter(Finding::problem)
			.flatMap((finding) -> finding.codes().stream())
			.collect(Collectors.toSet());
		Set<String> contents = findings.stream().map(Finding::content).collect(Collectors.toSet());
		return this.sources.getObject()
			.suggest(id, viewer)
			.stream()
			.filter((each) -> (each.indicators().isEmpty() || !indicators.contains(each.indicators()))
					&& !contents.contains(each.content()))
			.toList();
	}

	/**
	 * Makes a finding of a suggestion.
	 * @param id the case
	 * @param key the suggestion; {@link CaseNotFoundException} if it is none any more
	 * @param viewer who makes it
	 */
	@Transactional
	public void adopt(CaseId id, String key, Viewer viewer) {
		this.cases.edit(id, viewer);
		FindingSource.Suggestion suggestion = suggestions(id, viewer).stream()
			.filter((each) -> each.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("suggestion " + key));
		FindingList list = this.lists.findById(id.value()).orElseGet(() -> new FindingList(id));
		long last = list.findings()
			.stream()
			.filter((each) -> each.kind().equals(this.problem))
			.mapToLong((each) -> each.no().value())
			.max()
			.orElse(0);
		list.add(new CaseFinding(this.problem, new Count(last + 1), suggestion.title(),
				suggestion.indicators().isEmpty() ? null : suggestion.indicators(), suggestion.content(), null,
				suggestion.basis().isEmpty() ? null : suggestion.basis(),
				(suggestion.amount() != null) ? new Amount(suggestion.amount()) : null));
		this.lists.save(list);
	}

}
