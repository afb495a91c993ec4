package org.jiping.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiping.finding.Finding;
import org.jiping.measure.FigureTable;
import org.jiping.measure.Measures;
import org.jiping.scoring.ScoreTree;

/**
 * All a report may say about a case, immutable; a section prints from here and computes
 * nothing.
 *
 * @param facts words about the case by name: year, department, client …
 * @param figures every figure
 * @param tables every ledger as a table
 * @param scores the scores with their traces, in Chinese
 * @param findings experience and problems
 * @param narrative what people wrote, by section key
 * @param team the evaluation team
 * @param phases the phases of the work
 */
public record ReportSubject(Map<String, String> facts, Measures figures, Map<String, FigureTable> tables,
		ScoreTree.Tree scores, List<Finding> findings, Map<String, List<String>> narrative, List<TeamMember> team,
		List<WorkPhase> phases) {

	public ReportSubject {
		facts = Map.copyOf(facts);
		tables = Map.copyOf(tables);
		findings = List.copyOf(findings);
		narrative = Map.copyOf(narrative);
		team = List.copyOf(team);
		phases = List.copyOf(phases);
	}

	public String fact(String name) {
		return Optional.ofNullable(this.facts.get(name))
			.orElseThrow(() -> new IllegalArgumentException("no fact " + name));
	}

	public List<String> written(String key) {
		return this.narrative.getOrDefault(key, List.of());
	}

	public FigureTable table(String key) {
		return Optional.ofNullable(this.tables.get(key))
			.orElseThrow(() -> new IllegalArgumentException("no table " + key));
	}

	/**
	 * A node of the score tree.
	 * @param code an indicator's code
	 * @return the node
	 */
	public Optional<ScoreTree.Node> indicator(String code) {
		return find(this.scores.indicators(), code);
	}

	private static Optional<ScoreTree.Node> find(List<ScoreTree.Node> nodes, String code) {
		for (ScoreTree.Node node : nodes) {
			Optional<ScoreTree.Node> found = node.code().equals(code) ? Optional.of(node) : find(node.children(), code);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

}
