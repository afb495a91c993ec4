package org.jiping.intake;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jiping.intake.workbook.WorkbookWriter;
import org.jiping.problem.Problem;
import org.jiping.problem.ProblemWords;
import org.jiping.problem.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Problems in the reader's language.
 */
@Component
public class ProblemText {

	private final ProblemWords words;

	private final MessageSource messages;

	ProblemText(ProblemWords words, MessageSource messages) {
		this.words = words;
		this.messages = messages;
	}

	/**
	 * Words every problem.
	 * @param problems the problems
	 * @param locale the reader's language
	 * @return one line each, in the same order
	 */
	public List<Line> say(List<Problem> problems, Locale locale) {
		return problems.stream().map((problem) -> {
			ProblemWords.Line said = this.words.say(problem, locale);
			return new Line(said.code(), problem.code().severity() == Severity.ERROR, problem.location().file(),
					problem.location().sheet(), problem.location().cell(), problem.value(), said.message(),
					said.repair());
		}).toList();
	}

	/**
	 * Writes worded problems as a workbook.
	 * @param lines the problems
	 * @param locale the reader's language
	 * @return the .xlsx file
	 */
	public byte[] list(List<Line> lines, Locale locale) {
		WorkbookWriter writer = new WorkbookWriter();
		List<WorkbookWriter.Column> columns = Stream.of("code", "file", "sheet", "cell", "value", "message", "repair")
			.map((key) -> new WorkbookWriter.Column(this.messages.getMessage("intake.problems." + key, null, locale),
					(key.equals("message") || key.equals("repair")) ? 60 : 18, "text", List.of()))
			.toList();
		String title = this.messages.getMessage("intake.problems.message", null, locale);
		writer.sheet(title, title, "", columns,
				lines.stream()
					.map((line) -> new WorkbookWriter.Line(Arrays.asList(line.code(), line.file(), line.sheet(),
							line.cell(), line.value(), line.message(), line.repair()), false))
					.toList());
		return writer.toBytes();
	}

	/**
	 * A worded problem.
	 *
	 * @param code permanent code
	 * @param error whether it refuses the hand-in
	 * @param file file name
	 * @param sheet sheet
	 * @param cell cell address
	 * @param value value as found
	 * @param message what is wrong
	 * @param repair what to do
	 */
	public record Line(String code, boolean error, @Nullable String file, @Nullable String sheet, @Nullable String cell,
			@Nullable String value, String message, String repair) implements Serializable {
	}

}
