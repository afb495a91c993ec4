package org.jiping.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jiping.quantity.Printed;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.indicator.GradeBand;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.report.document.Phrases;
import org.jiping.scoring.ScoreSheet;

/**
 * Words about a case and its edition that the report tells by name.
 */
final class ReportFacts {

	private final Map<String, String> facts = new HashMap<>();

	private ReportFacts() {
	}

	/**
	 * What the report of a case may tell.
	 * @param about the case
	 * @param sheet its scores
	 * @return the words by name
	 */
	static Map<String, String> of(EvaluationCase about, ScoreSheet sheet) {
		ReportFacts all = new ReportFacts();
		all.scored(sheet);
		all.named(about.profile().project());
		all.put("department", about.department().name());
		all.put("short", about.department().shortName());
		all.put("year", String.valueOf(about.fiscalYear().value()));
		all.put("prior_year", String.valueOf(about.fiscalYear().previous().value()));
		all.put("client", about.profile().client());
		all.put("agency", about.agency().name());
		all.put("base_date", Printed.day(about.profile().baseDate()));
		all.put("started", Printed.day(about.profile().started()));
		all.put("finished", Printed.day(about.profile().finished()));
		return all.facts;
	}

	/**
	 * What the report of a case of which nothing is known yet may tell.
	 * @param sheet the scores of nothing
	 * @return the words by name, those about the case standing for themselves
	 */
	static Map<String, String> of(ScoreSheet sheet) {
		ReportFacts all = new ReportFacts();
		all.scored(sheet);
		all.named("project");
		List.of("department", "short", "year", "prior_year", "client", "agency", "base_date", "started", "finished")
			.forEach((name) -> all.put(name, name));
		return all.facts;
	}

	private void named(String project) {
		String word = Phrases.GENERAL.say("project.word");
		put("project_name", project);
		put("project", project.endsWith(word) ? project : project + word);
	}

	private void scored(ScoreSheet sheet) {
		IndicatorEdition edition = sheet.edition();
		put("strict", sheet.strict().toString());
		put("adopted", sheet.adopted().toString());
		put("full", edition.fullScore().toString());
		put("grade", sheet.grade());
		put("grades", grades(edition));
		put("level1", String.valueOf(edition.indicators().size()));
		put("level2", String.valueOf(edition.indicators().stream().mapToInt((each) -> each.children().size()).sum()));
		put("level3", String.valueOf(edition.leaves().count()));
		edition.leaves().forEach((leaf) -> put("explanation." + leaf.code(), leaf.explanation()));
	}

	private void put(String name, String words) {
		this.facts.put(name, words);
	}

	private static String grades(IndicatorEdition edition) {
		Phrases phrases = Phrases.GENERAL;
		List<String> words = new ArrayList<>();
		List<GradeBand> bands = edition.grades();
		for (int i = 0; i < bands.size(); i++) {
			boolean last = i == bands.size() - 1 && i > 0;
			words.add(last ? phrases.say("conclusion.grade.last", bands.get(i - 1).from(), bands.get(i).name())
					: phrases.say("conclusion.grade", bands.get(i).from(), bands.get(i).name()));
		}
		return String.join("，", words);
	}

}
