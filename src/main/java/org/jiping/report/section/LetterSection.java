package org.jiping.report.section;

import java.util.List;

import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;

/**
 * The report as a letter: whom it addresses, before the first chapter's text, and who
 * signs it, behind the last chapter's.
 */
final class LetterSection {

	private LetterSection() {
	}

	static void salutation(Draft draft) {
		draft.bodyTitle(CoverSection.title(draft));
		draft.paragraph(draft.phrase("letter"), Block.Paragraph.Style.FLUSH);
		draft.say("letter.text");
	}

	/**
	 * Which annexes there are, and who signs.
	 * @param annexes titles of the annexes
	 * @param draft where to say it
	 */
	static void signature(List<String> annexes, Draft draft) {
		for (int i = 0; i < annexes.size(); i++) {
			String number = (annexes.size() > 1) ? (i + 1) + "．" : "";
			draft.paragraph(draft.phrase((i == 0) ? "letter.annex" : "letter.annex.more", number + annexes.get(i)),
					Block.Paragraph.Style.FLUSH);
		}
		draft.paragraph("{{@agency}}", Block.Paragraph.Style.RIGHT);
		draft.paragraph(draft.phrase("letter.signed"), Block.Paragraph.Style.RIGHT);
		draft.paragraph("{{@finished}}", Block.Paragraph.Style.RIGHT);
	}

}
