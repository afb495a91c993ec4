package org.jiping.finding;

import java.util.List;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.springframework.stereotype.Component;

/**
 * Asks every room what could be a finding; looked up late, since those rooms know
 * findings.
 */
@Component
class FindingSources {

	private final List<FindingSource> sources;

	FindingSources(List<FindingSource> sources) {
		this.sources = sources;
	}

	List<FindingSource.Suggestion> suggest(CaseId id, Viewer viewer) {
		return this.sources.stream().flatMap((source) -> source.suggest(id, viewer).stream()).toList();
	}

}
