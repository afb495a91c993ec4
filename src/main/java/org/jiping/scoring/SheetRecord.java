package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.Measures;
import org.jiping.measure.Provenance;
import org.jiping.quantity.Score;
import org.jiping.quantity.Unit;
import org.jiping.scoring.rule.Judged;
import org.jspecify.annotations.Nullable;

/**
 * A score sheet as it is kept for years: the edition, the engine, every input, and the
 * result with its trace in words.
 *
 * @param format number of this shape; raised whenever it changes, and every number ever
 * used stays readable
 * @param engine version of the engine that scored
 * @param edition identifier of the edition
 * @param editionFingerprint SHA-256 of the edition's text
 * @param figures figures of the ledgers
 * @param judged what people found, by criterion and part
 * @param adopted what people adopted, by criterion
 * @param result the scores with their traces, in Chinese
 */
public record SheetRecord(int format, String engine, String edition, String editionFingerprint, List<Figure> figures,
		Map<String, Map<String, Found>> judged, Map<String, Adopted> adopted, ScoreTree.Tree result) {

	/** The shape written now. */
	public static final int FORMAT = 1;

	/**
	 * Takes down what was scored and what came of it.
	 * @param editionId the edition
	 * @param editionFingerprint SHA-256 of its text
	 * @param input what was scored
	 * @param result what came of it
	 * @return the record
	 */
	static SheetRecord of(String editionId, String editionFingerprint, ScoringInput input, ScoreTree.Tree result) {
		List<Figure> figures = input.figures().all().stream().map(Figure::of).toList();
		Map<String, Map<String, Found>> judged = new TreeMap<>();
		input.judged().forEach((criterion, findings) -> {
			Map<String, Found> parts = new TreeMap<>();
			findings.parts().forEach((part, finding) -> parts.put(part, Found.of(finding)));
			judged.put(criterion, parts);
		});
		Map<String, Adopted> adopted = new TreeMap<>();
		input.adopted().forEach((criterion, adoption) -> adopted.put(criterion, Adopted.of(adoption)));
		return new SheetRecord(FORMAT, ScoreSheet.ENGINE, editionId, editionFingerprint, figures, judged, adopted,
				result);
	}

	/**
	 * What was scored, so that it can be scored again.
	 * @param plan the edition that was applied
	 * @return the input
	 */
	ScoringInput input(ScoringPlan plan) {
		Map<String, Judged> findings = new LinkedHashMap<>();
		this.judged.forEach((criterion, parts) -> {
			Map<String, Judged.Part> inside = new LinkedHashMap<>();
			parts.forEach((part, found) -> inside.put(part, found.part()));
			findings.put(criterion, new Judged(inside));
		});
		Map<String, ScoringEngine.Adoption> adoptions = new LinkedHashMap<>();
		this.adopted.forEach((criterion, each) -> adoptions.put(criterion, each.adoption()));
		return new ScoringInput(plan, new Measures(this.figures.stream().map(Figure::measure).toList()), findings,
				adoptions);
	}

	/**
	 * A figure.
	 *
	 * @param key its key
	 * @param name its name
	 * @param unit its unit
	 * @param value its exact value in that unit
	 * @param sheet key of the ledger sheet
	 * @param sheetTitle its title
	 * @param row its line
	 * @param column its column
	 * @param basis what was noted about it
	 * @param formula its formula, where a ledger derived it
	 * @param inputs the figures of that formula
	 */
	public record Figure(String key, String name, String unit, String value, @Nullable String sheet,
			@Nullable String sheetTitle, @Nullable String row, @Nullable String column, @Nullable String basis,
			@Nullable String formula, List<String> inputs) {

		static Figure of(Measure measure) {
			Provenance from = measure.provenance();
			return new Figure(measure.key().value(), measure.name(), measure.unit().name(),
					measure.value().toPlainString(), from.sheet(), from.sheetTitle(), from.row(), from.column(),
					from.basis(), from.formula(), from.inputs().stream().map(MeasureKey::value).toList());
		}

		Measure measure() {
			return new Measure(new MeasureKey(this.key), this.name, Unit.valueOf(this.unit), new BigDecimal(this.value),
					new Provenance(this.sheet, this.sheetTitle, this.row, this.column, this.basis, this.formula,
							this.inputs.stream().map(MeasureKey::new).toList()));
		}

	}

	/**
	 * What was found on one part of a criterion.
	 *
	 * @param verdict met or not, where that was asked
	 * @param figure a number, where that was asked
	 * @param grade a grade, where that was asked
	 * @param basis why
	 */
	public record Found(@Nullable String verdict, @Nullable String figure, @Nullable String grade, String basis) {

		static Found of(Judged.Part part) {
			return new Found((part.verdict() != null) ? part.verdict().name() : null,
					(part.figure() != null) ? part.figure().toPlainString() : null, part.grade(), part.basis());
		}

		Judged.Part part() {
			return new Judged.Part((this.verdict != null) ? Judged.Verdict.valueOf(this.verdict) : null,
					(this.figure != null) ? new BigDecimal(this.figure) : null, this.grade, this.basis);
		}

	}

	/**
	 * What was adopted for a criterion.
	 *
	 * @param points the points
	 * @param reason why
	 * @param approver who stands by it
	 * @param computedThen the strict score at that time, if it was noted
	 * @param inputsThen fingerprint of the input at that time, if it was noted
	 */
	public record Adopted(String points, String reason, String approver, @Nullable String computedThen,
			@Nullable String inputsThen) {

		static Adopted of(ScoringEngine.Adoption adoption) {
			return new Adopted(adoption.points().toString(), adoption.reason(), adoption.approver(),
					(adoption.computedThen() != null) ? adoption.computedThen().toString() : null,
					adoption.inputsThen());
		}

		ScoringEngine.Adoption adoption() {
			return new ScoringEngine.Adoption(Score.of(this.points), this.reason, this.approver,
					(this.computedThen != null) ? Score.of(this.computedThen) : null, this.inputsThen);
		}

	}

	/**
	 * Everything but the result, to tell whether anything a score depends on changed.
	 * @return the parts in a fixed order
	 */
	List<Object> inputs() {
		List<Object> parts = new ArrayList<>();
		parts.add(this.engine);
		parts.add(this.editionFingerprint);
		parts.add(this.figures);
		parts.add(this.judged);
		parts.add(this.adopted);
		return parts;
	}

}
