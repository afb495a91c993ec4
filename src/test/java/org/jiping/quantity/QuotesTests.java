package org.jiping.quantity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Quotation marks inside others are single ones.
 */
class QuotesTests {

	@ParameterizedTest
	@CsvSource({ "满足““三公”经费控制”的要求。, 满足“‘三公’经费控制”的要求。", "“甲”与“乙”, “甲”与“乙”", "没有, 没有", "““没有成对”, ““没有成对”",
			"”倒过来“, ”倒过来“" })
	void marksInsideOthersAreSingle(String text, String nested) {
		assertThat(Quotes.nested(text)).isEqualTo(nested);
	}

}
