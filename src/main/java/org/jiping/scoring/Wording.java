package org.jiping.scoring;

import java.util.List;
import java.util.Locale;

import org.jiping.quantity.Quotes;
import org.jiping.scoring.rule.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what a rule has to say in the reader's language.
 */
@Component
public class Wording {

	private final MessageSource messages;

	Wording(MessageSource messages) {
		this.messages = messages;
	}

	public String say(Words words, Locale locale) {
		return Quotes.nested(this.messages.getMessage(words.code(), words.arguments().toArray(), locale));
	}

	public List<String> say(List<Words> words, Locale locale) {
		return words.stream().map((each) -> say(each, locale)).toList();
	}

}
