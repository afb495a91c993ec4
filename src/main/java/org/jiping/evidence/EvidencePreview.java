package org.jiping.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jiping.check.ExaminedDocuments;
import org.jiping.intake.TableFile;
import org.jiping.intake.TableFiles;
import org.jiping.intake.UnreadableFileException;
import org.springframework.stereotype.Component;

/**
 * Brings the beginning of a working paper to paragraphs and tables a page can show.
 */
@Component
public class EvidencePreview {

	private static final int ROWS = 200;

	private static final int SHEETS = 8;

	private static final int COLUMNS = 30;

	private static final int CHARACTERS = 60_000;

	/**
	 * Shows a file.
	 * @param content its bytes
	 * @param version what is known of it
	 * @return its beginning; of neither kind if it cannot be shown
	 */
	public Shown show(byte[] content, Evidence.Version version) {
		if (FileKind.word(version.mediaType())) {
			return ExaminedDocuments.textOf(content).map(EvidencePreview::document).orElse(Shown.NOTHING);
		}
		if (FileKind.table(version.mediaType())) {
			return tables(content, version.fileName());
		}
		if (version.mediaType().startsWith("text/") || version.mediaType().equals("message/rfc822")) {
			String text = new String(content, StandardCharsets.UTF_8);
			return new Shown(List.of(new Piece("", List.of(), text.substring(0, Math.min(CHARACTERS, text.length())))),
					text.length() > CHARACTERS);
		}
		return Shown.NOTHING;
	}

	/**
	 * A line that begins with a tab is a cell, an empty line ends a row, two end a table.
	 */
	private static Shown document(String text) {
		String shown = text.substring(0, Math.min(CHARACTERS, text.length()));
		List<Piece> pieces = new ArrayList<>();
		List<List<String>> table = new ArrayList<>();
		List<String> row = new ArrayList<>();
		for (String line : shown.split("\n", -1)) {
			if (line.startsWith("\t")) {
				row.add(line.substring(1));
			}
			else {
				if (!row.isEmpty()) {
					table.add(row);
					row = new ArrayList<>();
				}
				else if (!table.isEmpty()) {
					pieces.add(new Piece("", table, ""));
					table = new ArrayList<>();
				}
				if (!line.isBlank()) {
					pieces.add(new Piece("", List.of(), line));
				}
			}
		}
		if (!table.isEmpty()) {
			pieces.add(new Piece("", table, ""));
		}
		return new Shown(pieces, text.length() > CHARACTERS);
	}

	private static Shown tables(byte[] content, String name) {
		List<Piece> pieces = new ArrayList<>();
		boolean[] cut = new boolean[1];
		try {
			Path file = Files.createTempFile("jiping-preview", ".tmp");
			try {
				Files.write(file, content);
				try (TableFile table = TableFiles.open(file, name)) {
					for (int s = 0; s < Math.min(SHEETS, table.sheets().size()); s++) {
						List<List<String>> rows = new ArrayList<>();
						table.read(s, (row) -> {
							rows.add(IntStream.range(0, Math.min(COLUMNS, row.size())).mapToObj(row::shown).toList());
							cut[0] |= rows.size() == ROWS;
							return rows.size() < ROWS;
						});
						pieces.add(new Piece(table.sheets().get(s).name(), rows, ""));
					}
				}
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException | UnreadableFileException ex) {
			return Shown.NOTHING;
		}
		return new Shown(pieces, cut[0]);
	}

	/**
	 * What can be shown.
	 *
	 * @param pieces paragraphs and tables in their order
	 * @param cut whether there is more
	 */
	public record Shown(List<Piece> pieces, boolean cut) {

		static final Shown NOTHING = new Shown(List.of(), false);

	}

	/**
	 * A paragraph or a table.
	 *
	 * @param title name of the sheet, if it has one
	 * @param rows rows of the table, none for a paragraph
	 * @param text the paragraph
	 */
	public record Piece(String title, List<List<String>> rows, String text) {
	}

}
