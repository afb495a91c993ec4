package org.jiping.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jiping.quantity.Score;
import org.jspecify.annotations.Nullable;

/**
 * A case scored by its own edition and by another, criterion by criterion.
 *
 * @param before the totals by its own edition
 * @param after the totals by the other
 * @param lines the criteria of either
 */
public record EditionTrial(Totals before, Totals after, List<Line> lines) {

	/**
	 * Sets two score sheets of one case side by side.
	 * @param before by its own edition
	 * @param after by the other
	 * @param dropped criteria of which something judged or adopted would be dropped
	 * @param wording says why something has no score
	 * @return the trial
	 */
	public static EditionTrial of(ScoreSheet before, ScoreSheet after, Set<String> dropped, Wording wording) {
		boolean revision = before.edition().key().equals(after.edition().key());
		Map<String, CriterionScore> here = byCode(before, revision);
		Map<String, CriterionScore> there = byCode(after, revision);
		Set<String> codes = new LinkedHashSet<>(there.keySet());
		codes.addAll(here.keySet());
		List<Line> lines = new ArrayList<>();
		for (String code : codes) {
			lines.add(Line.of(here.get(code), there.get(code), dropped, wording));
		}
		return new EditionTrial(Totals.of(before), Totals.of(after), lines);
	}

	/** Other frameworks reuse codes, so that there names count too. */
	private static Map<String, CriterionScore> byCode(ScoreSheet sheet, boolean revision) {
		return sheet.criteria()
			.collect(Collectors.toMap(
					(score) -> score.criterion().code() + (revision ? "" : " " + score.criterion().name()),
					Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
	}

	/**
	 * How many criteria score otherwise or only on one side.
	 * @return the number of lines that differ
	 */
	public long differing() {
		return this.lines.stream().filter(Line::differs).count();
	}

	/**
	 * Totals.
	 *
	 * @param strict strict total
	 * @param adopted adopted total
	 * @param full full score
	 * @param grade grade of the adopted total
	 * @param complete whether nothing is missing
	 */
	public record Totals(String strict, String adopted, String full, String grade, boolean complete) {

		static Totals of(ScoreSheet sheet) {
			return new Totals(sheet.strict().toString(), sheet.adopted().toString(),
					sheet.edition().fullScore().toString(), sheet.grade(), sheet.complete());
		}

	}

	/**
	 * A criterion.
	 *
	 * @param code its code
	 * @param name its name
	 * @param before points and weight by the case's own edition, null where it has none
	 * @param after points and weight by the other, null where it has none
	 * @param dropped what people judged or adopted that the other cannot use
	 * @param missing what the other lacks
	 */
	public record Line(String code, String name, @Nullable Points before, @Nullable Points after, boolean dropped,
			List<String> missing) {

		static Line of(@Nullable CriterionScore before, @Nullable CriterionScore after, Set<String> dropped,
				Wording wording) {
			CriterionScore named = (after != null) ? after : before;
			List<String> missing = new ArrayList<>();
			if (after != null && after.adopted().isEmpty() && !after.sharedOut()) {
				missing.addAll(wording.say(after.outcome().branch(), Locale.SIMPLIFIED_CHINESE));
				missing.addAll(after.outcome().missing());
			}
			String code = (named != null) ? named.criterion().code() : "";
			return new Line(code, (named != null) ? named.criterion().name() : "", points(before), points(after),
					before != null && dropped.contains(code), missing);
		}

		private static @Nullable Points points(@Nullable CriterionScore score) {
			return (score == null) ? null : new Points(printed(score.strict()), printed(score.adopted().orElse(null)),
					score.weight().toString());
		}

		private static String printed(@Nullable Score score) {
			return (score != null) ? score.toString() : "—";
		}

		public boolean differs() {
			return this.before == null || !this.before.equals(this.after);
		}

	}

	/**
	 * What a criterion earns.
	 *
	 * @param strict strict points
	 * @param adopted adopted points
	 * @param weight what it is worth
	 */
	public record Points(String strict, String adopted, String weight) {

		public boolean overridden() {
			return !this.strict.equals(this.adopted);
		}

	}

}
