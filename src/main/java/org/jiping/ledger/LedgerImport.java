package org.jiping.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * Files handed in together and what became of them.
 *
 * @param id its identifier
 * @param caseId the case
 * @param status how far it is
 * @param policy what it does with wrong lines
 * @param createdAt when the files came
 * @param createdBy who handed them in
 * @param finishedAt when it ended, null while it has not
 * @param bytesDone bytes read
 * @param bytesTotal bytes to read
 * @param rowsDone rows read
 * @param errors number of errors found
 * @param warnings number of warnings found
 * @param reference number of a failure to quote, null where there was none
 * @param parts its sheets
 */
public record LedgerImport(UUID id, CaseId caseId, ImportStatus status, ImportPolicy policy, Instant createdAt,
		String createdBy, @Nullable Instant finishedAt, long bytesDone, long bytesTotal, long rowsDone, long errors,
		long warnings, @Nullable String reference, List<Part> parts) {

	/**
	 * One of its sheets.
	 * @param position its place among them
	 * @return the sheet; {@link CaseNotFoundException} if it has none such
	 */
	public Part part(int position) {
		return this.parts.stream()
			.filter((part) -> part.position() == position)
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("sheet " + position));
	}

	/**
	 * How much is read.
	 * @return percent, 0 to 100
	 */
	public int percent() {
		return (this.bytesTotal <= 0) ? 0 : (int) Math.min(100, this.bytesDone * 100 / this.bytesTotal);
	}

	/**
	 * The names of its files.
	 * @return each name once
	 */
	public List<String> files() {
		return this.parts.stream().map(Part::fileName).distinct().toList();
	}

	/**
	 * A sheet of one of the files.
	 *
	 * @param position its position
	 * @param fileId the stored original
	 * @param fileName the file's name as handed in
	 * @param sheetIndex position of the sheet in the file
	 * @param sheetName its name
	 * @param hidden whether the file hides it
	 * @param taken whether it is to be taken
	 * @param mapping how it is read
	 * @param preview its first rows
	 * @param rowsRead rows read from it
	 */
	public record Part(int position, UUID fileId, String fileName, int sheetIndex, String sheetName, boolean hidden,
			boolean taken, SheetMapping mapping, SheetPreview preview, long rowsRead) {

		/**
		 * Where this sheet is, for messages.
		 * @return the file, and the sheet where the file has named ones
		 */
		public Location place() {
			return new Location(this.fileName, this.sheetName.isEmpty() ? null : this.sheetName, null);
		}

		/**
		 * What the file calls a column.
		 * @param column column from 0
		 * @return the lowest heading above the first line, empty where there is none
		 */
		public String heading(int column) {
			return this.preview.cell(this.preview.indexOf(this.mapping.firstLine() - 1), column);
		}

	}

}
