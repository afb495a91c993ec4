package org.jiping.problem;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong and what repairs it.
 */
@Component
public class ProblemWords {

	private final MessageSource messages;

	ProblemWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Words every problem.
	 * @param problems the problems
	 * @param locale the reader's language
	 * @return one line each, in the same order
	 */
	public List<Line> say(List<Problem> problems, Locale locale) {
		return problems.stream().map((problem) -> say(problem, locale)).toList();
	}

	/**
	 * Words a problem.
	 * @param problem the problem
	 * @param locale the reader's language
	 * @return its line
	 */
	public Line say(Problem problem, Locale locale) {
		String key = "problem." + problem.code().code();
		return new Line(problem.code().code(), this.messages.getMessage(key, problem.arguments(), locale),
				this.messages.getMessage(key + ".repair", problem.arguments(), locale));
	}

	/**
	 * A worded problem.
	 *
	 * @param code permanent code
	 * @param message what is wrong
	 * @param repair what to do
	 */
	public record Line(String code, String message, String repair) {
	}

}
