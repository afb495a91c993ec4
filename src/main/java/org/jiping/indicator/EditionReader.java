package org.jiping.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureOffer;
import org.jiping.quantity.Rounding;
import org.jiping.quantity.Score;
import org.jspecify.annotations.Nullable;

/**
 * Makes an edition of a document and gathers every fault on the way; nothing is ever
 * normalised or guessed.
 */
final class EditionReader {

	static final List<String> ROUNDINGS = List.of("HALF_UP", "HALF_EVEN", "DOWN", "UP");

	private static final Set<String> GENERAL = and(EditionShape.GENERAL, "grades", "measures", "paragraphs",
			"indicators");

	private static final Set<String> INDICATOR = and(EditionShape.INDICATOR, "children", "criteria");

	private static final Set<String> CRITERION = and(EditionShape.CRITERION, "rule");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final EditionDocument document;

	private final Function<MeasureKey, Optional<MeasureOffer>> offers;

	private final RuleCheck rules;

	private final EditionFields fields;

	private final Set<String> codes = new HashSet<>();

	EditionReader(EditionDocument document, Function<MeasureKey, Optional<MeasureOffer>> offers, RuleCheck rules) {
		this.document = document;
		this.fields = new EditionFields(document);
		this.offers = offers;
		this.rules = rules;
	}

	private static Set<String> and(List<String> words, String... entries) {
		return Stream.concat(words.stream(), Stream.of(entries)).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Reads the document.
	 * @return the edition, if a case could be scored by it, and all faults
	 */
	Reading read() {
		this.fields.only("", GENERAL);
		String key = this.fields.required("key");
		if (!key.isEmpty() && !key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
			this.fields.refuse("key", EditionProblem.KEY_INVALID, key);
		}
		int decimals = decimals();
		RoundingMode mode = RoundingMode
			.valueOf(this.fields.choice("rounding", ROUNDINGS.toArray(String[]::new)).orElse("HALF_UP"));
		List<GradeBand> grades = grades();
		FormulaReader formulas = new FormulaReader(this.fields, this.document, this.offers);
		formulas.read();
		RuleReader ruleReader = new RuleReader(this.fields, this.document, formulas);
		Paragraphs paragraphs = paragraphs(formulas);
		List<Indicator> indicators = new ArrayList<>();
		for (String path : this.document.entries("indicators")) {
			indicators.add(indicator(path, ruleReader, formulas));
		}
		if (indicators.isEmpty()) {
			this.fields.fault("indicators", EditionProblem.NO_INDICATORS);
		}
		IndicatorEdition edition = new IndicatorEdition(key, this.fields.required("name"),
				this.fields.required("region"), year(), this.fields.required("source"), this.document.text("note"),
				new Rounding(decimals, mode), grades, formulas.measures(), paragraphs, indicators);
		number("grades.0.to").filter((to) -> to.compareTo(edition.fullScore().points()) < 0)
			.ifPresent((to) -> this.fields.fault("grades.0.to", EditionProblem.GRADES_TOP, to.toPlainString(),
					this.document.text("grades.0.name"), edition.fullScore().toString()));
		if (!indicators.isEmpty() && edition.fullScore().points().compareTo(HUNDRED) != 0) {
			this.fields.refuse("indicators", EditionProblem.NOT_HUNDRED, edition.fullScore().toString());
		}
		return new Reading(this.fields.broken() ? null : edition, this.fields.faults());
	}

	/**
	 * Reads one criterion of the document, whatever else is wrong with it.
	 * @param path the way to it
	 * @return the criterion, if its rule can be made, its faults, and the derived figures
	 */
	TriedCriterion tryCriterion(String path) {
		FormulaReader formulas = new FormulaReader(this.fields, this.document, this.offers);
		formulas.read();
		int before = this.fields.faults().size();
		Optional<Criterion> criterion = criterion(path, new RuleReader(this.fields, this.document, formulas), formulas);
		List<EditionFault> own = List.copyOf(this.fields.faults().subList(before, this.fields.faults().size()));
		boolean usable = own.stream()
			.noneMatch((fault) -> fault.within(path + ".rule") || fault.within(path + ".points"));
		return new TriedCriterion(usable ? criterion.orElse(null) : null, own, formulas.measures());
	}

	private Optional<BigDecimal> number(String path) {
		return this.document.has(path) ? this.fields.number(path, BigDecimal.ZERO, null) : Optional.empty();
	}

	private int decimals() {
		Optional<BigDecimal> decimals = this.fields.number("decimals", BigDecimal.ZERO, BigDecimal.valueOf(6));
		if (decimals.filter((number) -> number.stripTrailingZeros().scale() > 0).isPresent()) {
			this.fields.fault("decimals", EditionProblem.NOT_A_NUMBER, this.document.text("decimals"));
			return 2;
		}
		return decimals.map(BigDecimal::intValue).orElse(2);
	}

	private int year() {
		String year = this.fields.required("year");
		if (year.matches("20\\d\\d")) {
			return Integer.parseInt(year);
		}
		if (!year.isEmpty()) {
			this.fields.fault("year", EditionProblem.YEAR_INVALID, year);
		}
		return 0;
	}

	private List<GradeBand> grades() {
		List<GradeBand> grades = new ArrayList<>();
		Set<String> names = new HashSet<>();
		@Nullable GradeBand above = null;
		for (String path : this.document.entries("grades")) {
			this.fields.only(path, Set.copyOf(EditionShape.GRADE));
			String name = this.fields.required(path + ".name");
			if (!name.isEmpty() && !names.add(name)) {
				this.fields.fault(path + ".name", EditionProblem.TWICE, name);
			}
			Optional<BigDecimal> from = this.fields.number(path + ".from", BigDecimal.ZERO, null);
			if (from.isEmpty()) {
				continue;
			}
			GradeBand band = new GradeBand(name, new Score(from.get()));
			if (above != null && band.from().compareTo(above.from()) >= 0) {
				this.fields.fault(path + ".from", EditionProblem.GRADES_ORDER, name, above.name());
			}
			else if (above != null && this.document.has(path + ".to")) {
				meet(path + ".to", band, above);
			}
			grades.add(band);
			above = band;
		}
		if (above == null) {
			this.fields.fault("grades", EditionProblem.NO_GRADES);
		}
		else if (above.from().compareTo(Score.ZERO) != 0) {
			this.fields.fault("grades", EditionProblem.GRADES_BOTTOM, above.name(), above.from().toString());
		}
		return grades;
	}

	/** A grade whose upper end is written must end where the next begins. */
	private void meet(String path, GradeBand band, GradeBand above) {
		this.fields.number(path, BigDecimal.ZERO, null).ifPresent((to) -> {
			int order = to.compareTo(above.from().points());
			if (order != 0) {
				this.fields.fault(path, (order < 0) ? EditionProblem.GRADES_HOLE : EditionProblem.GRADES_OVERLAP,
						to.toPlainString(), band.name(), above.name(), above.from().toString());
			}
		});
	}

	private Paragraphs paragraphs(FormulaReader formulas) {
		Map<String, String> written = new LinkedHashMap<>();
		this.fields.only("paragraphs", Set.copyOf(Paragraphs.names()));
		for (String name : Paragraphs.names()) {
			String template = this.document.text("paragraphs." + name);
			if (!template.isEmpty()) {
				written.put(name, template);
				placeholders("paragraphs." + name, template, formulas);
			}
		}
		return new Paragraphs(written);
	}

	private void placeholders(String path, String template, FormulaReader formulas) {
		for (String placeholder : Paragraphs.placeholders(template)) {
			String key = placeholder.contains("|") ? placeholder.substring(0, placeholder.indexOf('|')).strip()
					: placeholder;
			if (!Paragraphs.WORDS.contains(placeholder)
					&& !(MeasureKey.isValid(key) && formulas.known(new MeasureKey(key)))) {
				this.fields.refuse(path, EditionProblem.PLACEHOLDER_UNKNOWN, placeholder);
			}
		}
	}

	private void levels(String path, boolean leaf, String code) {
		long depth = Arrays.stream(path.split("\\.")).filter((step) -> step.matches("\\d+")).count();
		if (leaf ? depth != EditionShape.LEVELS : depth >= EditionShape.LEVELS) {
			this.fields.refuse(path, EditionProblem.LEVEL_WRONG, code, String.valueOf(depth));
		}
	}

	private Indicator indicator(String path, RuleReader ruleReader, FormulaReader formulas) {
		this.fields.only(path, INDICATOR);
		String code = code(path);
		List<Indicator> children = new ArrayList<>();
		this.document.entries(path + ".children")
			.forEach((child) -> children.add(indicator(child, ruleReader, formulas)));
		List<Criterion> criteria = new ArrayList<>();
		this.document.entries(path + ".criteria")
			.forEach((child) -> criterion(child, ruleReader, formulas).ifPresent(criteria::add));
		boolean written = !this.document.entries(path + ".criteria").isEmpty();
		if (children.isEmpty() != written) {
			this.fields.fault(path, EditionProblem.CHILDREN_OR_CRITERIA, code);
		}
		else {
			levels(path, written, code);
		}
		BigDecimal scale = scale(path + ".scale");
		Indicator indicator = new Indicator(code, this.fields.required(path + ".name"), points(path + ".weight"), scale,
				this.document.text(path + ".explanation"), children, criteria);
		boolean whole = criteria.size() == this.document.entries(path + ".criteria").size();
		if (whole && indicator.parts().compareTo(indicator.weight()) != 0) {
			this.fields.refuse(path + ".weight", EditionProblem.WEIGHT_GAP, indicator.weight().toString(), code,
					indicator.parts().toString());
		}
		return indicator;
	}

	private BigDecimal scale(String path) {
		BigDecimal scale = this.document.has(path) ? this.fields.share(path).orElse(BigDecimal.ONE) : BigDecimal.ONE;
		if (scale.signum() == 0) {
			this.fields.fault(path, EditionProblem.NOT_POSITIVE, this.document.text(path));
			return BigDecimal.ONE;
		}
		return scale;
	}

	private Optional<Criterion> criterion(String path, RuleReader ruleReader, FormulaReader formulas) {
		this.fields.only(path, CRITERION);
		String code = code(path);
		NotApplicablePolicy policy = this.document.has(path + ".notApplicable")
				? this.fields.choice(path + ".notApplicable", policies())
					.map((word) -> word.toUpperCase(Locale.ROOT))
					.map(NotApplicablePolicy::valueOf)
					.orElse(NotApplicablePolicy.REFUSED)
				: NotApplicablePolicy.REFUSED;
		String paragraph = this.document.text(path + ".paragraph");
		placeholders(path + ".paragraph", paragraph, formulas);
		String name = this.fields.required(path + ".name");
		Score points = points(path + ".points");
		int before = this.fields.faults().size();
		Optional<RuleDefinition> rule = ruleReader.read(path + ".rule");
		if (rule.isEmpty() || this.fields.faults().size() > before) {
			this.fields.breakOff();
			return Optional.empty();
		}
		Criterion criterion = new Criterion(code, name, points, rule.get(), policy,
				paragraph.isEmpty() ? null : paragraph);
		if (points.points().signum() <= 0) {
			return Optional.of(criterion);
		}
		this.rules.check(criterion, formulas::unit)
			.forEach((refusal) -> this.fields.fault(path + ".rule", refusal.code(),
					Stream.concat(Stream.of(""), refusal.details().stream()).toArray(String[]::new)));
		return Optional.of(criterion);
	}

	private static String[] policies() {
		return Arrays.stream(NotApplicablePolicy.values())
			.map((policy) -> policy.name().toLowerCase(Locale.ROOT))
			.toArray(String[]::new);
	}

	private String code(String path) {
		String code = this.fields.required(path + ".code");
		if (!code.isEmpty() && !code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,29}")) {
			this.fields.fault(path + ".code", EditionProblem.CODE_INVALID, code);
		}
		if (!code.isEmpty() && !this.codes.add(code)) {
			this.fields.fault(path + ".code", EditionProblem.TWICE, code);
		}
		return code;
	}

	/** Points or a weight, above zero. */
	private Score points(String path) {
		Optional<BigDecimal> points = this.fields.number(path, null, null);
		if (points.isPresent() && points.get().signum() <= 0) {
			this.fields.fault(path, EditionProblem.NOT_POSITIVE, points.get().toPlainString());
		}
		return points.map(Score::new).orElse(Score.ZERO);
	}

	/**
	 * What was read.
	 *
	 * @param edition the edition, null where no case could be scored by it
	 * @param faults everything that is wrong
	 */
	record Reading(@Nullable IndicatorEdition edition, List<EditionFault> faults) {

	}

}
