package org.jiping.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jiping.indicator.FigureNames;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.quantity.Score;
import org.jiping.scoring.rule.ScheduleRule;
import org.jiping.scoring.rule.ScoringRule;
import org.jiping.scoring.rule.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A score sheet as plain words and figures, for pages, files and the API: the tree with
 * strict, adopted, reason and trace.
 */
@Component
public class ScoreTree {

	private final Wording wording;

	ScoreTree(Wording wording) {
		this.wording = wording;
	}

	/**
	 * Writes a score sheet out.
	 * @param sheet the scores
	 * @param locale the reader's language
	 * @return the tree
	 */
	public Tree write(ScoreSheet sheet, Locale locale) {
		return new Tree(sheet.edition().key(), sheet.edition().name(), ScoreSheet.ENGINE, sheet.strict().toString(),
				sheet.adopted().toString(), sheet.edition().fullScore().toString(), sheet.rate(), sheet.grade(),
				sheet.strictGrade(), sheet.complete(),
				sheet.indicators().stream().map((each) -> node(each, sheet, locale)).toList());
	}

	private Node node(IndicatorScore score, ScoreSheet sheet, Locale locale) {
		return new Node(score.indicator().code(), score.indicator().name(), score.weight().toString(),
				score.strict().toString(), score.adopted().toString(), score.rate(), score.complete(),
				score.overridden(), score.children().stream().map((each) -> node(each, sheet, locale)).toList(),
				score.criteria().stream().map((each) -> criterion(each, score, sheet, locale)).toList(),
				new Explanation(sheet, this.wording).close(score));
	}

	private Leaf criterion(CriterionScore score, IndicatorScore above, ScoreSheet sheet, Locale locale) {
		ScoringRule rule = RuleCatalogue.rule(score.criterion());
		ScoreOverride override = score.override();
		List<String> basis = new ArrayList<>();
		for (CriterionScore.Basis each : score.basis()) {
			String part = rule.questions()
				.stream()
				.filter((question) -> question.part().equals(each.part()))
				.findFirst()
				.map(ScoringRule.Question::name)
				.orElse("");
			basis.add(part.isEmpty() ? each.text() : part + "：" + each.text());
		}
		Trace trace = new Trace(score.outcome().formula(), score.outcome().numbers(),
				this.wording.say(score.outcome().branch(), locale),
				Optional.ofNullable(score.outcome().points()).map(ScoreTree::exact).orElse(null),
				score.outcome().missing(), score.figures().stream().map((each) -> source(each, sheet)).toList(), basis);
		return new Leaf(score.criterion().code(), score.criterion().name(), score.weight().toString(),
				score.state().name(), text(score.strict()), score.adopted().map(Score::toString).orElse(null),
				score.overridden(), (override != null) ? override.reason() : null,
				(override != null) ? override.approver() : null, override != null && override.inputChanged(),
				score.outcome().judged(), !rule.questions().isEmpty(), this.wording.say(standard(score, rule), locale),
				rule.aims()
					.stream()
					.map((aim) -> new Aim(aim.name(), aim.limit(), aim.planned(), aim.actual()))
					.toList(),
				score.outcome().branch().stream().filter(ScheduleRule::tells).map(Stage::of).toList(), trace,
				new Explanation(sheet, this.wording).paragraph(score, above, trace));
	}

	/**
	 * The standard of the edition, and how it was applied where the weight is another.
	 */
	private static List<Words> standard(CriterionScore score, ScoringRule rule) {
		List<Words> standard = new ArrayList<>(
				rule.describe(score.criterion().name(), score.criterion().points().points()));
		if (score.weight().points().signum() > 0 && score.weight().compareTo(score.criterion().points()) != 0) {
			standard.add(Words.of("rule.shared", score.criterion().points().toString(), score.weight().toString()));
		}
		return standard;
	}

	private static @Nullable String text(@Nullable Score score) {
		return (score != null) ? score.toString() : null;
	}

	private static String exact(java.math.BigDecimal points) {
		return new Score((points.scale() > 10) ? points.setScale(10, java.math.RoundingMode.HALF_UP) : points)
			.toString();
	}

	private Source source(Measure measure, ScoreSheet sheet) {
		String formula = measure.provenance().formula();
		String named = null;
		String filled = null;
		if (formula != null) {
			org.jiping.measure.Formula parsed = org.jiping.measure.Formula.parse(formula);
			named = parsed.render((key) -> name(key, sheet));
			filled = parsed.render((key) -> printed(key, sheet));
		}
		return new Source(measure.key().value(), measure.name(), measure.printed(), exactValue(measure),
				measure.unit().name(), measure.provenance().sheet(), measure.provenance().sheetTitle(),
				measure.provenance().row(), measure.provenance().column(), measure.provenance().basis(), named, filled);
	}

	private static String exactValue(Measure measure) {
		java.math.BigDecimal value = measure.value();
		return ((value.scale() > 12) ? value.setScale(12, java.math.RoundingMode.HALF_UP) : value).toPlainString();
	}

	private static String name(MeasureKey key, ScoreSheet sheet) {
		return sheet.figures().find(key).map(Measure::name).or(() -> FigureNames.of(key)).orElse(key.value());
	}

	private static String printed(MeasureKey key, ScoreSheet sheet) {
		return sheet.figures().find(key).map(Measure::printed).orElse("?");
	}

	/**
	 * The whole.
	 *
	 * @param edition key of the edition
	 * @param editionName its name
	 * @param engine version of the engine
	 * @param strict strict total
	 * @param adopted adopted total
	 * @param full full score
	 * @param rate adopted ÷ full
	 * @param grade grade of the adopted total
	 * @param strictGrade grade of the strict total
	 * @param complete whether nothing is missing
	 * @param indicators level-1 indicators
	 */
	public record Tree(String edition, String editionName, String engine, String strict, String adopted, String full,
			String rate, String grade, String strictGrade, boolean complete, List<Node> indicators) {

		/**
		 * The scores of all criteria by code.
		 * @return the leaves in order
		 */
		public Map<String, Leaf> leaves() {
			Map<String, Leaf> leaves = new LinkedHashMap<>();
			collect(this.indicators, leaves);
			return leaves;
		}

		private static void collect(List<Node> nodes, Map<String, Leaf> leaves) {
			nodes.forEach((node) -> {
				node.criteria().forEach((leaf) -> leaves.put(leaf.code(), leaf));
				collect(node.children(), leaves);
			});
		}

	}

	/**
	 * An indicator.
	 *
	 * @param code its code
	 * @param name its name
	 * @param weight its weight
	 * @param strict strict points
	 * @param adopted adopted points
	 * @param rate adopted ÷ weight
	 * @param complete whether nothing below is missing
	 * @param overridden whether anything below was overridden
	 * @param children indicators below
	 * @param criteria criteria of a leaf
	 * @param close the sentence that closes its analysis, in Chinese
	 */
	public record Node(String code, String name, String weight, String strict, String adopted, String rate,
			boolean complete, boolean overridden, List<Node> children, List<Leaf> criteria, String close) {

		/**
		 * The level-3 indicators below a level-1 indicator.
		 * @return the indicators in order
		 */
		public List<Node> thirds() {
			return this.children.stream().flatMap((second) -> second.children().stream()).toList();
		}

		/**
		 * The points that were lost.
		 * @return weight less adopted points; 0 while something below has no score yet
		 */
		public BigDecimal lost() {
			return this.complete ? new BigDecimal(this.weight).subtract(new BigDecimal(this.adopted)) : BigDecimal.ZERO;
		}

	}

	/**
	 * A criterion.
	 *
	 * @param code its code
	 * @param name its name
	 * @param weight its points
	 * @param state what became of it
	 * @param strict strict points
	 * @param adopted adopted points
	 * @param overridden whether they differ
	 * @param reason why they differ
	 * @param approver who stands by it
	 * @param inputChanged whether the input changed since
	 * @param judged whether a judgement decided any of it
	 * @param asksJudgement whether its rule asks for a judgement
	 * @param standard the rule in words
	 * @param aims what was to be reached beside what was reached
	 * @param stages the points in time of a payment schedule, none for other rules
	 * @param trace how the points came about
	 * @param paragraph the explanation in the edition's words, in Chinese, with the keys
	 * of live figures in double braces
	 */
	public record Leaf(String code, String name, String weight, String state, @Nullable String strict,
			@Nullable String adopted, boolean overridden, @Nullable String reason, @Nullable String approver,
			boolean inputChanged, boolean judged, boolean asksJudgement, List<String> standard, List<Aim> aims,
			List<Stage> stages, Trace trace, String paragraph) {

		/**
		 * Whether a score is asked for.
		 * @return false where it does not apply and its weight went to others
		 */
		public boolean asked() {
			return this.strict != null || this.adopted != null || !this.state.equals(ScoreState.NOT_APPLICABLE.name());
		}

		/**
		 * Whether a score is asked for that nobody could give yet.
		 * @return true where nothing was adopted though it applies
		 */
		public boolean unscored() {
			return this.adopted == null && asked();
		}

		/**
		 * The explanation as it reads, figures put in.
		 * @return the paragraph
		 */
		public String explained() {
			String text = this.paragraph;
			for (Source source : this.trace.sources()) {
				text = text.replace("{{" + source.key() + "}}", source.printed());
			}
			return text;
		}

	}

	/**
	 * A figure and what it is measured by.
	 *
	 * @param name what it is, empty for the criterion's own name
	 * @param limit the limit, or the sign before the planned figure
	 * @param planned key of the figure that was planned, null where there is a limit only
	 * @param actual key of the figure that was reached
	 */
	public record Aim(String name, String limit, @Nullable String planned, String actual) {
	}

	/**
	 * A point in time of a payment schedule, as printed.
	 *
	 * @param name its name
	 * @param rate what was paid of what was to be paid
	 * @param standard what should have been paid of it
	 * @param points what it earned
	 */
	public record Stage(String name, String rate, String standard, String points) {

		static Stage of(Words told) {
			return new Stage(told.arguments().get(0), told.arguments().get(3), told.arguments().get(4),
					told.arguments().get(6));
		}

	}

	/**
	 * How points came about.
	 *
	 * @param formula formula in names
	 * @param numbers formula with numbers
	 * @param branch branches taken
	 * @param exact points before rounding
	 * @param missing what is missing
	 * @param sources figures used
	 * @param basis what people wrote down
	 */
	public record Trace(String formula, String numbers, List<String> branch, @Nullable String exact,
			List<String> missing, List<Source> sources, List<String> basis) {
	}

	/**
	 * A figure and where it came from.
	 *
	 * @param key its key
	 * @param name its name
	 * @param printed the figure as printed
	 * @param value the figure in the unit kept
	 * @param unit that unit
	 * @param sheet key of the ledger sheet
	 * @param sheetTitle its title
	 * @param row its line
	 * @param column its column
	 * @param basis what was noted about it
	 * @param formula formula in names, for a derived figure
	 * @param numbers formula with numbers, for a derived figure
	 */
	public record Source(String key, String name, String printed, String value, String unit, @Nullable String sheet,
			@Nullable String sheetTitle, @Nullable String row, @Nullable String column, @Nullable String basis,
			@Nullable String formula, @Nullable String numbers) {
	}

}
