package org.jiping.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jiping.quantity.Rounding;
import org.jiping.scoring.rule.Outcome;
import org.jiping.scoring.rule.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every shape of rule is data, and says in both languages what it did.
 */
class RuleExamplesTests {

	private static final List<String> SHAPES = List.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "B1", "B2",
			"B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12", "C1", "C2", "C3", "C4", "C5", "C6", "D1",
			"D2", "E1", "E2", "F2", "F3", "F6");

	static Stream<RuleExamples.Example> examples() {
		return RuleExamples.all().stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("examples")
	void everyShapeEarnsWhatItShould(RuleExamples.Example example) {
		Outcome outcome = example.score();
		assertThat(outcome.points()).as(outcome.toString()).isNotNull();
		assertThat(Rounding.STANDARD.award(outcome.points())).isEqualTo(example.earns());
	}

	@Test
	void everyShapeOfACriterionAndEveryKindOfRuleHasAnExample() {
		assertThat(examples().map((example) -> example.criterion().code())).containsExactlyElementsOf(SHAPES);
		Set<String> used = examples().map((example) -> example.criterion().rule().kind()).collect(Collectors.toSet());
		assertThat(used).containsExactlyInAnyOrderElementsOf(RuleCatalogue.kinds());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("examples")
	void everyShapeIsExplainedInBothLanguages(RuleExamples.Example example) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/messages", "messages/editions");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		Wording wording = new Wording(messages);
		List<Words> said = Stream
			.concat(example.score().branch().stream(),
					RuleCatalogue.rule(example.criterion())
						.describe(example.criterion().name(), example.criterion().points().points())
						.stream())
			.toList();
		assertThat(said).isNotEmpty();
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			assertThat(wording.say(said, locale)).noneMatch((sentence) -> sentence.matches(".*\\{\\d}.*"));
		}
	}

}
