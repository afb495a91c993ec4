package org.jiping.report.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jiping.indicator.FigureNames;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jiping.scoring.ScoreTree;
import org.jspecify.annotations.Nullable;

/**
 * The self-evaluation form of a project (项目支出绩效自评表, 财预〔2020〕10号): funds with the score of
 * their execution, objectives, and for every indicator what was to be reached, what was
 * reached, the points and why they were missed.
 */
final class SelfEvaluationForm {

	private static final List<Block.Column> COLUMNS = List.of(column(9), column(9), column(13), column(12), column(12),
			column(6), column(8), column(15));

	/** So many times what was planned is a deviation that wants a reason. */
	private static final BigDecimal FAR = new BigDecimal("1.3");

	/** Parts of the funds, as the end of the keys of their figures. */
	private static final List<String> PARTS = List.of("fiscal", "carried", "other");

	private final ReportSubject subject;

	private final Draft draft;

	private final List<Block.Row> rows = new ArrayList<>();

	private SelfEvaluationForm(ReportSubject subject, Draft draft) {
		this.subject = subject;
		this.draft = draft;
	}

	static void write(ReportSubject subject, Draft draft) {
		new SelfEvaluationForm(subject, draft).write();
	}

	private static Block.Column column(int width) {
		return new Block.Column("", width, false);
	}

	private void write() {
		this.draft.paragraph(this.draft.phrase("form.year"), Block.Paragraph.Style.CENTRED);
		Execution execution = this.subject.scores()
			.indicators()
			.stream()
			.flatMap((first) -> execution(first).stream())
			.findFirst()
			.orElse(null);
		about();
		funds(execution);
		goals();
		row(true, label("form.level1"), label("form.level2"), label("form.level3"), label("form.planned"),
				label("form.actual"), label("form.weight"), label("form.score"), label("form.deviation"));
		for (ScoreTree.Node first : this.subject.scores().indicators()) {
			if (execution == null || !first.equals(execution.first())) {
				indicators(first);
			}
		}
		ScoreTree.Tree tree = this.subject.scores();
		row(true, wide(this.draft.phrase("form.total"), 5), null, null, null, null, Block.Cell.of(tree.full()),
				Block.Cell.of(tree.adopted()), Block.Cell.of(this.draft.phrase("form.grade", tree.grade())));
		this.draft.table("form", "", "", COLUMNS, this.rows);
		ConclusionSection.incomplete(this.subject, this.draft);
		this.draft.paragraph(this.draft.phrase("form.signature"), Block.Paragraph.Style.FLUSH);
		this.draft.paragraph(this.draft.phrase("form.signed"), Block.Paragraph.Style.FLUSH);
		this.draft.paragraph(this.draft.phrase("form.note"));
	}

	private void about() {
		row(false, label("form.project", 1, 2), null, wide(this.subject.fact("project_name"), 6), null, null, null,
				null, null);
		Block.Cell unit = this.draft.cell("form.unit", this.draft.phrase("form.unit"), this.subject.fact("department"),
				false);
		row(false, label("form.department", 1, 2), null, wide(this.subject.fact("department"), 2), null,
				label("form.unit"), sized(unit, 1, 3), null, null);
	}

	/**
	 * The funds and how far they were used. What was spent and what there was are the two
	 * figures the score of execution rests on, so that form and score cannot differ.
	 */
	private void funds(@Nullable Execution execution) {
		if (execution == null) {
			return;
		}
		List<String> parts = PARTS.stream()
			.filter((part) -> Tables.has(this.subject, execution.total() + "_" + part)
					|| Tables.has(this.subject, execution.spent() + "_" + part))
			.toList();
		ScoreTree.Leaf leaf = execution.leaf();
		row(false, label("form.funds", 2 + parts.size(), 1), label("form.source"), label("form.initial"),
				label("form.year-total"), label("form.year-spent"), label("form.weight"), label("form.execution"),
				label("form.score"));
		row(false, null, label("form.funds.total"), money(initial(execution)), money(execution.total()),
				money(execution.spent()), Block.Cell.of(leaf.weight()), Tables.figure(this.subject, execution.rate()),
				score(leaf));
		for (String part : parts) {
			row(false, null, label("form.funds." + part), money(initial(execution) + "_" + part),
					money(execution.total() + "_" + part), money(execution.spent() + "_" + part), none(), none(),
					none());
		}
		Block.Cell reason = place("deviation", execution.third(), leaf.code(), "", !deviates(leaf));
		if (deviates(leaf)) {
			row(false, label("form.deviation.funds", 1, 2), null, sized(reason, 1, 6), null, null, null, null, null);
		}
	}

	private static String initial(Execution execution) {
		return execution.total().replaceFirst("_total$", "_initial");
	}

	private void goals() {
		row(false, label("form.goals", 2, 1), wide(this.draft.phrase("form.goals.planned"), 3), null, null,
				wide(this.draft.phrase("form.goals.reached"), 4), null, null, null);
		Block.Cell planned = this.draft.cell("goals.overall", this.draft.phrase("form.goals.planned"), "", false);
		Block.Cell reached = this.draft.cell("form.result", this.draft.phrase("form.goals.reached"), "", false);
		row(false, null, sized(planned, 1, 3), null, null, sized(reached, 1, 4), null, null, null);
	}

	private static int lines(ScoreTree.Node third) {
		return third.criteria().stream().mapToInt((leaf) -> leaf.asked() ? Math.max(1, leaf.aims().size()) : 1).sum();
	}

	private void indicators(ScoreTree.Node first) {
		int deep = first.thirds().stream().mapToInt(SelfEvaluationForm::lines).sum();
		Block.Cell begun = new Block.Cell(first.name() + "\n" + this.draft.phrase("form.points", first.weight()), deep,
				0, null);
		for (ScoreTree.Node third : first.thirds()) {
			Block.Cell named = new Block.Cell(third.name(), lines(third), 0, null);
			for (ScoreTree.Leaf leaf : third.criteria()) {
				criterion(begun, named, third, leaf);
				begun = null;
				named = null;
			}
		}
	}

	/**
	 * A criterion: one line for each thing it compares with a plan, all with one score.
	 */
	private void criterion(Block.@Nullable Cell first, Block.@Nullable Cell second, ScoreTree.Node third,
			ScoreTree.Leaf leaf) {
		if (!leaf.asked()) {
			Block.Cell none = Block.Cell.of(this.draft.phrase("form.not-applicable"));
			row(false, first, second, Block.Cell.of(leaf.name()), none, none, Block.Cell.of(leaf.weight()), none(),
					place("deviation", third, leaf.code(), "", true));
			return;
		}
		int lines = Math.max(1, leaf.aims().size());
		Block.Cell weight = sized(Block.Cell.of(leaf.weight()), lines, 1);
		Block.Cell points = sized(score(leaf), lines, 1);
		Block.Cell deviation = sized(place("deviation", third, leaf.code(), "", !deviates(leaf)), lines, 1);
		if (leaf.aims().isEmpty()) {
			row(false, first, second, place("name", third, leaf.code(), leaf.name(), true),
					place("planned", third, leaf.code(), "", false),
					place("actual", third, leaf.code(), String.join("", leaf.trace().basis()), true), weight, points,
					deviation);
		}
		for (int i = 0; i < leaf.aims().size(); i++) {
			ScoreTree.Aim aim = leaf.aims().get(i);
			String code = (i == 0) ? leaf.code() : leaf.code() + "." + (i + 1);
			row(false, (i == 0) ? first : null, (i == 0) ? second : null,
					place("name", third, code, named(aim, leaf), true),
					traced(place("planned", third, code, planned(aim), true), aim.planned()),
					traced(place("actual", third, code, Tables.printed(this.subject, aim.actual()), true),
							aim.actual()),
					(i == 0) ? weight : null, (i == 0) ? points : null, (i == 0) ? deviation : null);
		}
	}

	/** A task bears the name its figure was given, unless that is the house's own. */
	private String named(ScoreTree.Aim aim, ScoreTree.Leaf leaf) {
		String usual = FigureNames.of(new MeasureKey(aim.actual())).orElse("");
		return Tables.measure(this.subject, aim.actual())
			.filter((figure) -> figure.provenance().sheet() != null && !figure.name().equals(usual))
			.map((figure) -> bare(figure.name()))
			.orElseGet(() -> aim.name().isEmpty() ? leaf.name() : aim.name());
	}

	/** A name without the words that tell what was reached from what was planned. */
	private String bare(String name) {
		return Arrays.stream(this.draft.phrase("form.name.endings").split("，"))
			.filter((ending) -> name.endsWith(ending) && name.length() > ending.length())
			.findFirst()
			.map((ending) -> name.substring(0, name.length() - ending.length()))
			.orElse(name);
	}

	private String planned(ScoreTree.Aim aim) {
		String figure = (aim.planned() != null) ? Tables.printed(this.subject, aim.planned()) : "";
		return (aim.planned() != null && figure.isEmpty()) ? "" : aim.limit() + figure;
	}

	/**
	 * Points were lost, or far more was reached than planned; both are to be explained.
	 */
	private boolean deviates(ScoreTree.Leaf leaf) {
		return (leaf.adopted() != null && !leaf.weight().equals(leaf.adopted()))
				|| leaf.aims().stream().anyMatch(this::far);
	}

	private boolean far(ScoreTree.Aim aim) {
		Optional<BigDecimal> planned = Optional.ofNullable(aim.planned()).flatMap(this::value);
		Optional<BigDecimal> actual = value(aim.actual());
		return planned.isPresent() && actual.isPresent() && planned.get().signum() > 0
				&& actual.get().compareTo(planned.get().multiply(FAR)) > 0;
	}

	private Optional<BigDecimal> value(String key) {
		return Tables.measure(this.subject, key).map(Measure::value);
	}

	/** What people say about a criterion, or what its figures and judgements say. */
	private Block.Cell place(String what, ScoreTree.Node third, String code, String said, boolean optional) {
		String label = third.name() + " · " + this.draft.phrase("form." + what);
		return this.draft.cell("form." + what + "." + code, label, said, optional);
	}

	/** A figure leads to where it came from, unless people wrote something else. */
	private Block.Cell traced(Block.Cell cell, @Nullable String key) {
		boolean figure = key != null && !cell.text().isEmpty()
				&& cell.text().endsWith(Tables.printed(this.subject, key));
		return figure ? new Block.Cell(cell.text(), 1, 0, "figure:" + key) : cell;
	}

	private static Block.Cell score(ScoreTree.Leaf leaf) {
		return new Block.Cell((leaf.adopted() != null) ? leaf.adopted() : "—", 1, 0, "score:" + leaf.code());
	}

	private Block.Cell money(String key) {
		return Tables.measure(this.subject, key)
			.map((sum) -> new Block.Cell(Printed.tenThousand(sum.value()), 1, 0, "figure:" + key))
			.orElseGet(SelfEvaluationForm::none);
	}

	private static Block.Cell none() {
		return Block.Cell.of("—");
	}

	private Block.Cell label(String phrase) {
		return label(phrase, 1, 1);
	}

	private Block.Cell label(String phrase, int rows, int columns) {
		return new Block.Cell(this.draft.phrase(phrase), rows, columns, 0, null);
	}

	private static Block.Cell wide(String text, int columns) {
		return sized(Block.Cell.of(text), 1, columns);
	}

	private static Block.Cell sized(Block.Cell cell, int rows, int columns) {
		return new Block.Cell(cell.text(), rows, columns, cell.depth(), cell.reference());
	}

	private void row(boolean strong, Block.@Nullable Cell... cells) {
		List<Block.@Nullable Cell> row = new ArrayList<>();
		for (Block.Cell cell : cells) {
			row.add(cell);
		}
		this.rows.add(new Block.Row(row, strong));
	}

	/**
	 * The level-1 indicator that is nothing but the execution of the budget: one
	 * criterion that rests on a rate of one sum of money to another.
	 */
	private Optional<Execution> execution(ScoreTree.Node first) {
		List<ScoreTree.Node> thirds = first.thirds();
		if (thirds.size() != 1 || thirds.get(0).criteria().size() != 1
				|| thirds.get(0).criteria().get(0).aims().size() != 1) {
			return Optional.empty();
		}
		ScoreTree.Leaf leaf = thirds.get(0).criteria().get(0);
		return Tables.measure(this.subject, leaf.aims().get(0).actual())
			.filter((rate) -> rate.unit() == Unit.RATIO && rate.provenance().inputs().size() == 2)
			.filter((rate) -> rate.provenance().inputs().stream().allMatch(this::money))
			.map((rate) -> new Execution(first, thirds.get(0), leaf, rate.key().value(),
					rate.provenance().inputs().get(0).value(), rate.provenance().inputs().get(1).value()));
	}

	private boolean money(MeasureKey key) {
		return this.subject.figures().find(key).map(Measure::unit).filter(Unit.YUAN::equals).isPresent();
	}

	/**
	 * The execution of the budget.
	 *
	 * @param first its level-1 indicator
	 * @param third its level-3 indicator
	 * @param leaf its criterion
	 * @param rate key of the rate
	 * @param spent key of what was spent
	 * @param total key of what there was
	 */
	private record Execution(ScoreTree.Node first, ScoreTree.Node third, ScoreTree.Leaf leaf, String rate, String spent,
			String total) {
	}

}
