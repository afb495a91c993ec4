package org.jiping.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jiping.indicator.Paragraphs;
import org.jiping.scoring.rule.Words;
import org.jspecify.annotations.Nullable;

/**
 * Writes the paragraph a report needs about a score, from the edition's templates and in
 * the same figures as the trace.
 */
final class Explanation {

	private static final Pattern WORD = Pattern.compile("\\{\\{\\s*(@[a-z]+)\\s*}}");

	private static final Pattern END = Pattern.compile("(?s).*[。！？；：…．.!?;:][”’）」』\"')]*");

	private static final String NOTHING = "—";

	private final Paragraphs templates;

	private final Wording wording;

	Explanation(ScoreSheet sheet, Wording wording) {
		this.templates = sheet.edition().paragraphs();
		this.wording = wording;
	}

	/**
	 * The paragraph about a criterion.
	 * @param score its score
	 * @param above the indicator it belongs to
	 * @param trace how the points came about
	 * @return the paragraph in Chinese, with the keys of live figures in double braces
	 */
	String paragraph(CriterionScore score, IndicatorScore above, ScoreTree.Trace trace) {
		Map<String, String> words = words(score, above, trace);
		StringBuilder text = new StringBuilder(once(fill(template(score), words), trace.sources()));
		if (score.overridden()) {
			text.append(fill(this.templates.of((score.strict() != null) ? "override" : "override-unscored"), words));
		}
		if (score.adopted().isEmpty() && score.state() == ScoreState.MISSING) {
			text.append(fill(this.templates.of("unscored"), words));
		}
		else if (score.adopted().isPresent() && above.criteria().size() > 1) {
			text.append(fill(this.templates.of("award"), words));
		}
		return text.toString();
	}

	/**
	 * A figure just computed is not named once more to say how it stands to its limit.
	 */
	private String once(String text, List<ScoreTree.Source> sources) {
		String shorter = text;
		for (ScoreTree.Source source : sources) {
			String figure = "{{" + source.key() + "}}";
			String again = fill(Paragraphs.own("again"), Map.of("@name", source.name(), "@figure", source.printed()));
			shorter = shorter.replace(figure + this.templates.stop() + again,
					figure + again.substring(again.length() - 1));
		}
		return shorter;
	}

	private String template(CriterionScore score) {
		return switch (score.state()) {
			case NOT_ENOUGH_EVIDENCE -> this.templates.of("no-evidence");
			case NOT_APPLICABLE -> this.templates.of("not-applicable");
			default -> {
				@Nullable String own = score.criterion().paragraph();
				yield (own != null) ? own : this.templates.of("scored");
			}
		};
	}

	/**
	 * The sentence that closes the analysis of a level-3 indicator.
	 * @param score its score
	 * @return the sentence, with live references to score and rate; empty above level 3
	 */
	String close(IndicatorScore score) {
		String code = score.indicator().code();
		String template = (score.weight().points().signum() == 0) ? "close-not-applicable" : "close";
		return !score.children().isEmpty() ? ""
				: fill(this.templates.of(template),
						Map.of("@weight", score.weight().toString(), "@adopted", "{{score:" + code + "}}", "@rate",
								"{{rate:" + code + "}}", "@name", score.indicator().name(), "@examined",
								score.indicator().explanation()));
	}

	private Map<String, String> words(CriterionScore score, IndicatorScore above, ScoreTree.Trace trace) {
		Map<String, String> words = new HashMap<>();
		words.put("@name", score.criterion().name());
		words.put("@examined", above.indicator().explanation());
		words.put("@basis", trace.basis().stream().map(this::sentence).collect(Collectors.joining()));
		words.put("@derivations", derivations(trace.sources()));
		// Where people judged and said why, that all is well would only be said again.
		boolean said = score.state() == ScoreState.SCORED && trace.sources().isEmpty() && !trace.basis().isEmpty()
				&& !score.overridden();
		List<Words> branch = score.outcome().branch().stream().filter((each) -> !said || !each.praises()).toList();
		words.put("@branch", String.join("", this.wording.say(branch, Locale.SIMPLIFIED_CHINESE)));
		words.put("@formula", trace.formula());
		words.put("@numbers", trace.numbers());
		words.put("@weight", score.weight().toString());
		words.put("@strict", (score.strict() != null) ? score.strict().toString() : NOTHING);
		words.put("@adopted", score.adopted().map(Object::toString).orElse(NOTHING));
		words.put("@rate",
				score.adopted().map((points) -> IndicatorScore.rate(points, score.weight())).orElse(NOTHING));
		ScoreOverride override = score.override();
		words.put("@reason", (override != null) ? sentence(override.reason()) : "");
		words.put("@approver", (override != null) ? override.approver() : "");
		words.put("@missing", String.join("、", trace.missing()));
		return words;
	}

	/** Words that somebody wrote, closed with a full stop where they are not. */
	private String sentence(String words) {
		boolean closed = words.isEmpty() || END.matcher(words).matches();
		return closed ? words : words + this.templates.stop();
	}

	private String derivations(List<ScoreTree.Source> sources) {
		StringBuilder text = new StringBuilder();
		for (ScoreTree.Source source : sources) {
			// The means of a survey have a table of their own.
			if (source.formula() != null && source.numbers() != null && !source.key().startsWith("survey_")) {
				text.append(fill(this.templates.of("derivation"), Map.of("@name", source.name(), "@numbers",
						source.numbers(), "@formula", source.formula(), "@figure", "{{" + source.key() + "}}")));
			}
		}
		return text.toString();
	}

	private static String fill(String template, Map<String, String> words) {
		return WORD.matcher(template)
			.replaceAll((match) -> Matcher.quoteReplacement(words.getOrDefault(match.group(1), "")));
	}

}
