package org.jiping.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jiping.account.Viewer;
import org.jiping.check.CaseScreen;
import org.jiping.check.Severity;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CasePart;
import org.jiping.finding.Finding;
import org.jiping.finding.FindingManagement;
import org.jiping.scoring.CriterionScore;
import org.jiping.scoring.ScoreManagement;
import org.springframework.stereotype.Component;

/**
 * Looks for what is asserted without evidence: deductions, adopted scores, findings.
 */
@Component
public class EvidenceScreen implements CaseScreen {

	private final EvidenceManagement evidence;

	private final ScoreManagement scores;

	private final FindingManagement findings;

	EvidenceScreen(EvidenceManagement evidence, ScoreManagement scores, FindingManagement findings) {
		this.evidence = evidence;
		this.scores = scores;
		this.findings = findings;
	}

	@Override
	public boolean ownWork() {
		return true;
	}

	@Override
	public List<Seen> screen(CaseId id, Viewer viewer) {
		Map<CasePart, Integer> papers = this.evidence.counts(id);
		List<Seen> seen = new ArrayList<>();
		this.scores.score(id, viewer).criteria().forEach((score) -> {
			CasePart part = new CasePart(CasePart.Kind.CRITERION, score.criterion().code());
			if (!papers.containsKey(part)) {
				missing(score, part, seen);
			}
		});
		for (Finding finding : this.findings.of(id)) {
			CasePart part = new CasePart(CasePart.Kind.FINDING, finding.key());
			if (finding.problem() && !papers.containsKey(part)) {
				seen.add(new Seen("W-203", Severity.NOTE, List.of(finding.title()), part.address()));
			}
		}
		return seen;
	}

	private static void missing(CriterionScore score, CasePart part, List<Seen> seen) {
		if (score.overridden()) {
			seen.add(new Seen("W-202", Severity.WARNING, List.of(score.criterion().code(), score.criterion().name()),
					part.address()));
		}
		else if (score.lost().points().signum() > 0) {
			seen.add(new Seen("W-201", Severity.NOTE,
					List.of(score.criterion().code(), score.criterion().name(), score.lost().toString()),
					part.address()));
		}
	}

}
