package org.jiping.report.document;

import java.util.List;
import java.util.stream.IntStream;

import org.jiping.report.document.Block.Paragraph.Style;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What ends a letter stays together.
 */
class ClosingTests {

	private static final List<Block> BLOCKS = List.of(of(Style.FLUSH), of(Style.BODY), of(Style.FLUSH), of(Style.FLUSH),
			of(Style.RIGHT), of(Style.RIGHT), of(Style.BODY));

	private static Block of(Style style) {
		return new Block.Paragraph(List.of(Span.of("文")), style, null);
	}

	@Test
	void theSignatureStaysWithTheLastEnclosureAndTheAddressWithNothing() {
		assertThat(IntStream.range(0, BLOCKS.size()).filter((at) -> Closing.around(BLOCKS, at).keptWithNext(at)))
			.containsExactly(3, 4);
	}

	@Test
	void aLineIsFreeAboveTheEnclosuresAndAboveTheSignature() {
		assertThat(IntStream.range(0, BLOCKS.size()).filter((at) -> Closing.around(BLOCKS, at).gap(at)))
			.containsExactly(2, 4);
		List<Block> bare = List.of(of(Style.BODY), of(Style.RIGHT));
		assertThat(IntStream.range(0, 2).filter((at) -> Closing.around(bare, at).gap(at))).containsExactly(1);
	}

}
