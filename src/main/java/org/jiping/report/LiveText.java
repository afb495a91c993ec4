package org.jiping.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jiping.indicator.FigureNames;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;
import org.jiping.report.document.Phrases;
import org.jiping.report.document.Span;

/**
 * Puts figures in place of their names: <code>{{figure_key}}</code>,
 * <code>{{figure_key|万人}}</code> in another multiple,
 * <code>{{@fact}}</code>, <code>{{score:CODE}}</code>, <code>{{weight:CODE}}</code>,
 * <code>{{rate:CODE}}</code>, <code>{{name:CODE}}</code>, and what a part is called:
 * <code>{{table:KEY}}</code>, <code>{{chart:KEY}}</code>, <code>{{annex:KEY}}</code>,
 * <code>{{chapter:KEY}}</code>. A name that means nothing is kept visible and reported.
 */
public final class LiveText {

	/** "And more", between a number and what it counts. */
	private static final String OVER = "余";

	private static final Pattern NAME = Pattern.compile("\\{\\{([^{}]+)}}");

	private static final Pattern CLAUSE = Pattern.compile("[，；]?[^，；。：]+");

	/** A sentence that ends by leading to the table or chart below it. */
	private static final Pattern FOLLOWED = Pattern.compile("\\{\\{(?:table|chart):[^{}]+}}[^，；。：]*：$");

	/** A clause that refers to a part of the report. */
	private static final Pattern REFERRING = Pattern
		.compile("[，；]?[^，；。：]*\\{\\{((?:table|chart|annex|chapter):[^{}]+)}}[^，；。：]*");

	private final ReportSubject subject;

	private final Set<String> unknown = new LinkedHashSet<>();

	private final Map<String, String> references;

	/**
	 * Figures and references of a report.
	 * @param subject all that may be said
	 * @param references what chapters, tables, charts and annexes are called
	 */
	public LiveText(ReportSubject subject, Map<String, String> references) {
		this.subject = subject;
		this.references = references;
	}

	/**
	 * Names that meant nothing so far.
	 * @return the names
	 */
	public Set<String> unknown() {
		return Set.copyOf(this.unknown);
	}

	/**
	 * What chapters, tables, charts and annexes are called.
	 * @return number by name
	 */
	public Map<String, String> references() {
		return this.references;
	}

	public List<Span> resolve(String text) {
		List<Span> spans = new ArrayList<>();
		Matcher matcher = NAME.matcher(text);
		int end = 0;
		while (matcher.find()) {
			if (matcher.start() > end) {
				spans.add(Span.of(text.substring(end, matcher.start())));
			}
			spans.add(resolveName(matcher.group(1).strip(), text, matcher.end()));
			end = matcher.end();
		}
		if (end < text.length()) {
			spans.add(Span.of(text.substring(end)));
		}
		return spans;
	}

	/**
	 * A generated sentence without the clauses that refer to parts this report leaves
	 * out.
	 * @param text the sentence
	 * @return the sentence, complete as long as nothing is known of the parts, without
	 * the clauses about figures the case does not have; empty where it has none of them
	 */
	public String fitting(String text) {
		List<MeasureKey> named = figures(text);
		if (!named.isEmpty() && named.stream().noneMatch(this::known)) {
			return "";
		}
		String told = CLAUSE.matcher(text)
			.replaceAll((clause) -> figures(clause.group()).stream().allMatch(this::known)
					? Matcher.quoteReplacement(clause.group()) : "");
		if (!this.references.isEmpty()) {
			told = REFERRING.matcher(told)
				.replaceAll((match) -> Matcher
					.quoteReplacement(this.references.containsKey(match.group(1)) ? match.group() : ""));
		}
		if (told.equals(text)) {
			return text;
		}
		String tidy = told.replaceAll("([。：])[，；。：]+", "$1").replaceAll("^[，；。：]+", "");
		// Nothing follows where what was to follow is not there.
		return FOLLOWED.matcher(tidy).find() ? tidy : tidy.replaceAll("：$", "。");
	}

	private static List<MeasureKey> figures(String text) {
		return NAME.matcher(text)
			.results()
			.map((match) -> key(match.group(1)))
			.filter(MeasureKey::isValid)
			.map(MeasureKey::new)
			.toList();
	}

	private boolean known(MeasureKey figure) {
		return this.subject.figures().find(figure).isPresent();
	}

	/** The key of a figure, which may be followed by the unit it is told in. */
	private static String key(String name) {
		int bar = name.indexOf('|');
		return ((bar > 0) ? name.substring(0, bar) : name).strip();
	}

	private Span resolveName(String name, String text, int end) {
		if (name.startsWith("@")) {
			String fact = this.subject.facts().get(name.substring(1));
			return (fact != null) ? Span.of(fact) : missing(name);
		}
		int colon = name.indexOf(':');
		if (colon > 0) {
			return score(name, name.substring(0, colon), name.substring(colon + 1));
		}
		int bar = name.indexOf('|');
		String unit = (bar > 0) ? name.substring(bar + 1).strip() : "";
		String key = key(name);
		if (!MeasureKey.isValid(key)) {
			return missing(name);
		}
		return this.subject.figures()
			.find(new MeasureKey(key))
			.map((measure) -> Span.from((unit.isEmpty() && countedBy(measure, text, end))
					? Printed.plain(measure.value()) : printed(measure, unit), "figure:" + key))
			.orElseGet(() -> missing(name));
	}

	private Span score(String name, String what, String code) {
		if (this.references.containsKey(name)) {
			return Span.of(this.references.get(name));
		}
		return this.subject.indicator(code).map((node) -> switch (what) {
			case "score" -> Span.from(node.adopted(), "score:" + code);
			case "weight" -> Span.of(node.weight());
			case "rate" -> Span.from(node.rate(), "score:" + code);
			case "name" -> Span.of(node.name());
			default -> missing(name);
		}).orElseGet(() -> missing(name));
	}

	/** What a number counts is not said twice where the text goes on with it: 6,000余条. */
	private static boolean countedBy(Measure measure, String text, int end) {
		String counter = measure.counter();
		return counter != null && (text.startsWith(counter, end) || text.startsWith(OVER + counter, end));
	}

	private static String printed(Measure measure, String unit) {
		return Unit.parse(unit)
			.filter((scaled) -> !unit.isEmpty() && scaled.unit() == measure.unit())
			.map((scaled) -> Printed.plain(measure.value().divide(scaled.factor())) + scaled.word())
			.orElseGet(() -> measure.printed());
	}

	private Span missing(String name) {
		String shown = readable(name);
		this.unknown.add(shown);
		return Span.of("〔" + shown + "〕");
	}

	/**
	 * A figure is named as people call it, an annex that was switched off by its title.
	 */
	private static String readable(String name) {
		String key = key(name);
		if (MeasureKey.isValid(key)) {
			return FigureNames.of(new MeasureKey(key)).orElse(name);
		}
		String title = name.replaceFirst("^annex:", "annex.");
		Phrases phrases = Phrases.GENERAL;
		return (!title.equals(name) && phrases.has(title)) ? phrases.say("annex.missing", phrases.say(title)) : name;
	}

}
