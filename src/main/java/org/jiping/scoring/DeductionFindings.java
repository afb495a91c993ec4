package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.finding.FindingSource;
import org.jiping.quantity.Quotes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Every indicator that lost points could be a finding.
 */
@Component
class DeductionFindings implements FindingSource {

	private final ScoreManagement scores;

	private final ScoreTree tree;

	private final MessageSource messages;

	DeductionFindings(ScoreManagement scores, ScoreTree tree, MessageSource messages) {
		this.scores = scores;
		this.tree = tree;
		this.messages = messages;
	}

	@Override
	public List<Suggestion> suggest(CaseId id, Viewer viewer) {
		List<Suggestion> found = new ArrayList<>();
		this.tree.write(this.scores.score(id, viewer), Locale.SIMPLIFIED_CHINESE)
			.indicators()
			.forEach((node) -> collect(node, found));
		return found;
	}

	private void collect(ScoreTree.Node node, List<Suggestion> found) {
		node.children().forEach((child) -> collect(child, found));
		if (node.criteria().isEmpty()) {
			return;
		}
		BigDecimal lost = node.lost();
		if (lost.signum() > 0) {
			String content = node.criteria()
				.stream()
				.map(ScoreTree.Leaf::explained)
				.filter((text) -> !text.isBlank())
				.collect(Collectors.joining());
			String said = Quotes.nested(this.messages.getMessage("finding.deduction",
					new Object[] { node.name(), node.weight(), node.adopted(), lost.toPlainString() },
					Locale.SIMPLIFIED_CHINESE));
			found.add(new Suggestion("score:" + node.code(), node.name(), content.isEmpty() ? said : content + said,
					node.code(), node.criteria().get(0).standard().stream().collect(Collectors.joining("；")), null,
					"scores#" + node.code()));
		}
	}

}
