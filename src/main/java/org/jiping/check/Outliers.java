package org.jiping.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.measure.Formula;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureCatalogue;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureManagement;
import org.jiping.measure.Measures;
import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Compares figures of a case with the year before and, by the modified z-score, with the
 * other departments of its edition and year; only cases the asker may see take part.
 */
@Component
@Transactional(readOnly = true)
class Outliers implements CaseScreen {

	/** Fewer others say nothing about what is usual. */
	static final int FEWEST = 5;

	/** 0.6745 × |x − median| ÷ MAD above this is an outlier (Iglewicz and Hoaglin). */
	private static final BigDecimal LIMIT = new BigDecimal("3.5");

	private static final BigDecimal NORMAL = new BigDecimal("0.6745");

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private final List<Compared> figures;

	private final List<Carried> carried;

	private final MeasureManagement measures;

	private final CaseManagement cases;

	Outliers(MeasureCatalogue catalogue, MeasureManagement measures, CaseManagement cases) {
		this.measures = measures;
		this.cases = cases;
		try (InputStream in = new ClassPathResource("check/outliers.yaml").getInputStream()) {
			JsonNode tree = new YAMLMapper().readTree(in);
			this.figures = read(tree, catalogue);
			this.carried = carried(tree, catalogue);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Compared> read(JsonNode tree, MeasureCatalogue catalogue) {
		List<Compared> figures = new ArrayList<>();
		for (JsonNode node : tree.path("figures")) {
			Formula formula = Formula.parse(node.path("formula").asString(""));
			formula.inputs().forEach((key) -> known(key.value(), catalogue));
			String change = node.path("change").asString("");
			figures.add(new Compared(node.path("key").asString(""), formula,
					Unit.valueOf(node.path("unit").asString("").toUpperCase(Locale.ROOT)),
					change.isEmpty() ? null : new BigDecimal(change), node.path("peers").asBoolean(true)));
		}
		return List.copyOf(figures);
	}

	static List<Carried> carried(JsonNode tree, MeasureCatalogue catalogue) {
		List<Carried> all = new ArrayList<>();
		for (JsonNode node : tree.path("carried")) {
			all.add(new Carried(known(node.path("opening").asString(""), catalogue),
					known(node.path("closing").asString(""), catalogue)));
		}
		return List.copyOf(all);
	}

	private static MeasureKey known(String text, MeasureCatalogue catalogue) {
		MeasureKey key = new MeasureKey(text);
		if (catalogue.offer(key).isEmpty()) {
			throw new IllegalArgumentException("no case could have " + key);
		}
		return key;
	}

	List<Compared> figures() {
		return this.figures;
	}

	@Override
	public List<Seen> screen(CaseId id, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		List<EvaluationCase> visible = this.cases.visibleTo(viewer);
		Measures own = this.measures.measuresOf(id);
		List<Measures> before = figures(visible, 1,
				(each) -> each.department().code().equals(about.department().code())
						&& each.profile().project().equals(about.profile().project())
						&& each.fiscalYear().equals(about.fiscalYear().previous()));
		List<Measures> peers = figures(visible, FEWEST,
				(each) -> !each.department().code().equals(about.department().code())
						&& each.editionId().equals(about.editionId()) && each.fiscalYear().equals(about.fiscalYear()));
		List<Seen> seen = new ArrayList<>();
		before.forEach((year) -> this.carried.forEach((each) -> broken(each, own, year).ifPresent(seen::add)));
		for (Compared figure : this.figures) {
			figure.formula().evaluate(own).value().ifPresent((value) -> {
				if (figure.change() != null && !before.isEmpty()) {
					figure.formula()
						.evaluate(before.get(0))
						.value()
						.flatMap((prior) -> moved(figure, value, prior, figure.change()))
						.ifPresent(seen::add);
				}
				if (figure.peers()) {
					List<BigDecimal> others = peers.stream()
						.flatMap((each) -> figure.formula().evaluate(each).value().stream())
						.toList();
					unusual(figure, value, others).ifPresent(seen::add);
				}
			});
		}
		return seen;
	}

	/**
	 * The figures of the cases wanted; of none where they are too few to tell anything.
	 */
	private List<Measures> figures(List<EvaluationCase> visible, int fewest, Predicate<EvaluationCase> wanted) {
		List<EvaluationCase> chosen = visible.stream().filter(wanted).toList();
		return (chosen.size() < fewest) ? List.of()
				: chosen.stream().map((each) -> this.measures.measuresOf(each.id())).toList();
	}

	static Optional<Seen> broken(Carried carried, Measures own, Measures before) {
		Optional<Measure> opening = own.find(carried.opening());
		Optional<Measure> closing = before.find(carried.closing());
		if (opening.isEmpty() || closing.isEmpty()
				|| opening.get().value().subtract(closing.get().value()).abs().compareTo(BigDecimal.ONE) <= 0) {
			return Optional.empty();
		}
		return Optional.of(new Seen("P-303", Severity.WARNING,
				List.of(opening.get().name(), opening.get().printed(), closing.get().name(), closing.get().printed()),
				opening.get().page()));
	}

	/** From nothing, no share can be told. */
	static Optional<Seen> moved(Compared figure, BigDecimal value, BigDecimal prior, BigDecimal most) {
		BigDecimal change = value.subtract(prior).abs();
		if (prior.signum() == 0 || change.compareTo(prior.abs().multiply(most)) <= 0) {
			return Optional.empty();
		}
		return Optional.of(new Seen("P-301", Severity.NOTE,
				List.of(figure.name(), figure.print(value), figure.print(prior), Printed.percent(most)), null));
	}

	/**
	 * Where most others have the very same figure, the deviation is none and tells
	 * nothing.
	 */
	static Optional<Seen> unusual(Compared figure, BigDecimal value, List<BigDecimal> others) {
		if (others.size() < FEWEST) {
			return Optional.empty();
		}
		BigDecimal median = median(others);
		BigDecimal deviation = median(others.stream().map((each) -> each.subtract(median).abs()).toList());
		BigDecimal distance = value.subtract(median).abs().multiply(NORMAL);
		if (deviation.signum() == 0 || distance.compareTo(deviation.multiply(LIMIT)) <= 0) {
			return Optional.empty();
		}
		return Optional.of(new Seen("P-302", Severity.NOTE,
				List.of(figure.name(), figure.print(value), String.valueOf(others.size()), figure.print(median)),
				null));
	}

	private static BigDecimal median(List<BigDecimal> values) {
		List<BigDecimal> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle)
				: sorted.get(middle - 1).add(sorted.get(middle)).multiply(HALF);
	}

	/**
	 * What a year closes with and the next one opens with.
	 *
	 * @param opening the figure of the year
	 * @param closing the figure of the year before
	 */
	record Carried(MeasureKey opening, MeasureKey closing) {
	}

	/**
	 * A figure cases are compared by.
	 *
	 * @param key its key; its name is the message {@code check.compared.KEY}
	 * @param formula how it is computed
	 * @param unit its unit
	 * @param change the share of the year before it may move by, null for any
	 * @param peers whether it is compared with other departments
	 */
	record Compared(String key, Formula formula, Unit unit, @Nullable BigDecimal change, boolean peers) {

		MessageSourceResolvable name() {
			return new DefaultMessageSourceResolvable("check.compared." + this.key);
		}

		String print(BigDecimal value) {
			return Printed.withUnit(value, this.unit);
		}

	}

}
