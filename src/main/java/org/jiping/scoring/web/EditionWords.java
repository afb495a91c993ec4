package org.jiping.scoring.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jiping.indicator.EditionEntry;
import org.jiping.indicator.EditionFault;
import org.jiping.intake.ProblemText;
import org.jiping.problem.Problem;
import org.jiping.problem.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says places and faults of an edition in the reader's language.
 */
@Component
class EditionWords {

	private static final Pattern NODE = Pattern
		.compile("indicators(\\.\\d+)((\\.children\\.\\d+)*(\\.criteria\\.\\d+)?)");

	private static final String PARAMETER_MISSING = "E-202";

	private final ProblemText problems;

	private final MessageSource messages;

	EditionWords(ProblemText problems, MessageSource messages) {
		this.problems = problems;
		this.messages = messages;
	}

	/**
	 * The faults of an edition.
	 * @param faults the faults
	 * @param locale the reader's language
	 * @return one line each
	 */
	List<FaultLine> faults(List<EditionFault> faults, Locale locale) {
		return faults.stream().map((fault) -> {
			ProblemText.Line line = this.problems.say(List.of(named(fault.problem(), locale)), locale).get(0);
			return new FaultLine(line, fault.entry(), field(fault.field(), locale), place(fault.path()));
		}).toList();
	}

	List<FaultLine> faultsWithin(EditionEntry entry, String path, Locale locale) {
		return faults(entry.faults().stream().filter((fault) -> fault.within(path)).toList(), locale);
	}

	/**
	 * The part of the editor in which a place is written.
	 * @param path the way to the place
	 * @return an indicator or criterion, one of the lists, or empty for the edition
	 * itself
	 */
	static String place(String path) {
		Matcher matcher = NODE.matcher(path);
		if (matcher.lookingAt()) {
			return matcher.group();
		}
		for (String list : List.of("grades", "measures", "paragraphs")) {
			if (path.equals(list) || path.startsWith(list + ".")) {
				return list;
			}
		}
		return "";
	}

	/**
	 * A field inside an entry.
	 * @param field the way to it, such as {@code rule.bands.0.low}
	 * @param locale the reader's language
	 * @return for instance 规则 · 档次 · 1 · 下限
	 */
	public String field(String field, Locale locale) {
		StringBuilder words = new StringBuilder();
		for (String step : field.isEmpty() ? new String[0] : field.split("\\.")) {
			words.append(words.isEmpty() ? "" : " · ").append(step(step, locale));
		}
		return words.toString();
	}

	/**
	 * Words for what stands in a field.
	 * @param field the way to it
	 * @param value what stands there
	 * @param locale the reader's language
	 * @return the name of a kind, choice or policy, else the value itself
	 */
	public String value(String field, String value, Locale locale) {
		String last = field.substring(field.lastIndexOf('.') + 1);
		String key = switch (last) {
			case "kind" -> "rule.kind.";
			case "notApplicable" -> "edition.policy.";
			case "rounding" -> "edition.rounding.";
			default -> value.matches("true|false") ? "edition.flag." : "rule.choice.";
		};
		return String.valueOf(this.messages.getMessage(key + value, null, value, locale));
	}

	/**
	 * Problems whose places name fields, with these in words.
	 * @param found the problems
	 * @param locale the reader's language
	 * @return one line each
	 */
	List<ProblemText.Line> said(List<Problem> found, Locale locale) {
		return this.problems.say(found.stream().map((problem) -> named(problem, locale)).toList(), locale)
			.stream()
			.map((line) -> new ProblemText.Line(line.code(), line.error(), line.file(), line.sheet(),
					(line.cell() != null) ? field(line.cell(), locale) : null, line.value(), line.message(),
					line.repair()))
			.toList();
	}

	/**
	 * A page that lists why a file or an edition was refused.
	 * @param file name of the file, empty for an edition
	 * @param ex what was found
	 * @param back where to go from there
	 * @param locale the reader's language
	 * @return the page, answered as unprocessable
	 */
	ModelAndView refused(String file, RefusedException ex, String back, Locale locale) {
		return new ModelAndView("scoring/refused",
				Map.of("file", file, "back", back, "problems", said(ex.problems().all(), locale)),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/**
	 * The faults of a file that was taken, by their cells.
	 * @param faults the faults
	 * @param locale the reader's language
	 * @return one line each
	 */
	List<ProblemText.Line> problems(List<EditionFault> faults, Locale locale) {
		return said(faults.stream().map(EditionFault::problem).toList(), locale);
	}

	/** A missing parameter is called by its label, not by its key. */
	private Problem named(Problem problem, Locale locale) {
		return !problem.code().code().equals(PARAMETER_MISSING) ? problem
				: new Problem(problem.code(), problem.location(), problem.value(),
						problem.details().stream().map((key) -> field(key, locale)).toList());
	}

	private String step(String step, Locale locale) {
		if (step.matches("\\d{1,6}")) {
			return String.valueOf(Integer.parseInt(step) + 1);
		}
		String field = this.messages.getMessage("edition.field." + step, null, "", locale);
		String parameter = this.messages.getMessage("rule.parameter." + step, null, "", locale);
		String paragraph = this.messages.getMessage("edition.paragraph." + step, null, step, locale);
		return (field != null && !field.isEmpty()) ? field
				: (parameter != null && !parameter.isEmpty()) ? parameter : String.valueOf(paragraph);
	}

	/**
	 * A fault in words.
	 *
	 * @param line the worded problem
	 * @param entry the entry it belongs to
	 * @param field the field inside it
	 * @param place the part of the editor in which it can be repaired
	 */
	record FaultLine(ProblemText.Line line, String entry, String field, String place) {
	}

}
