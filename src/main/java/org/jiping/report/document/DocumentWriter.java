package org.jiping.report.document;

/**
 * Puts the pieces of a document on a kind of paper.
 */
public interface DocumentWriter {

	void cover(Block.Cover cover);

	void title(Block.Title title);

	void contents(Block.Contents contents);

	void heading(Block.Heading heading);

	void turn(Block.Turn turn);

	void paragraph(Block.Paragraph paragraph);

	void table(Block.Table table);

	void chart(Block.Chart chart);

}
