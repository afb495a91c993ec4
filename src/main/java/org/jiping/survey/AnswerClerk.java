package org.jiping.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jiping.intake.RowView;
import org.jiping.ledger.LedgerClerk;
import org.jiping.ledger.LedgerField;
import org.jiping.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Understands answers of questionnaires: a letter, a letter with words behind it, or the
 * words of an option as the survey of the case defines them.
 */
@Component
class AnswerClerk implements LedgerClerk {

	private final SurveySheets surveys;

	AnswerClerk(SurveySheets surveys) {
		this.surveys = surveys;
	}

	@Override
	public String kind() {
		return "answers";
	}

	@Override
	public List<? extends ProblemCode> problems() {
		return List.of(SurveyProblem.ANSWER_UNKNOWN);
	}

	@Override
	public Reading begin(About about) {
		Map<String, String> words = new HashMap<>();
		LedgerField choice = about.kind().field("choice");
		List<RowView> options = this.surveys.rows(about.caseId(), "survey-options")
			.stream()
			.filter((option) -> option.words("survey").equals(about.label()))
			.toList();
		options.forEach((option) -> words.put(option.words("label"), option.words("option").toLowerCase(Locale.ROOT)));
		if (options.isEmpty()) {
			choice.values().forEach((letter, known) -> known.forEach((word) -> words.put(word, letter)));
		}
		return (line, faults) -> {
			int field = line.indexOf("choice");
			String answer = String.valueOf(line.text(field)).strip();
			String letter = letter(choice, answer);
			String found = (letter != null) ? letter : words.get(answer);
			if (found == null) {
				faults.add(SurveyProblem.ANSWER_UNKNOWN, "choice", answer, String.join(" / ", words.keySet()));
			}
			line.put(field, found);
			return true;
		};
	}

	private static @Nullable String letter(LedgerField choice, String answer) {
		String plain = answer.replace('Ａ', 'A').replace('Ｂ', 'B').replace('Ｃ', 'C').replace('Ｄ', 'D').replace('Ｅ', 'E');
		boolean lettered = plain.matches("(?s)[A-Ea-e]([\\s.、:：．)）].*|\\p{IsHan}.*)?");
		String letter = lettered ? plain.substring(0, 1).toLowerCase(Locale.ROOT) : "";
		return choice.values().containsKey(letter) ? letter : null;
	}

}
