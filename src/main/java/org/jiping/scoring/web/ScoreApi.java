package org.jiping.scoring.web;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.scoring.ScoreManagement;
import org.jiping.scoring.ScoreTree;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Scores for other systems.
 */
@RestController
@Tag(name = "Scores")
class ScoreApi {

	private final ScoreManagement scores;

	private final ScoreTree tree;

	ScoreApi(ScoreManagement scores, ScoreTree tree) {
		this.scores = scores;
		this.tree = tree;
	}

	@GetMapping("/api/cases/{id}/score")
	@Operation(summary = "The score tree with strict, adopted, reason and trace")
	ScoreTree.Tree score(@PathVariable String id, Viewer viewer, Locale locale) {
		return this.tree.write(this.scores.score(CaseId.of(id), viewer), locale);
	}

}
