package org.jiping.finding;

import java.util.List;

import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.PartNames;
import org.springframework.stereotype.Component;

/**
 * The findings of a case as parts of it.
 */
@Component
class FindingParts implements PartNames {

	private final FindingManagement findings;

	FindingParts(FindingManagement findings) {
		this.findings = findings;
	}

	@Override
	public CasePart.Kind kind() {
		return CasePart.Kind.FINDING;
	}

	@Override
	public List<Named> parts(CaseId id) {
		return this.findings.of(id)
			.stream()
			.map((finding) -> new Named(new CasePart(kind(), finding.key()), finding.title(), "sheets/findings"))
			.toList();
	}

}
