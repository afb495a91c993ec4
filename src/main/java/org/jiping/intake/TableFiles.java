package org.jiping.intake;

import java.nio.file.Path;

import org.jiping.intake.workbook.TableOpener;

/**
 * Opens spreadsheets and text tables for other rooms.
 */
public final class TableFiles {

	private TableFiles() {
	}

	/**
	 * Opens a file by what it holds, whatever its name says.
	 * @param file the file
	 * @param name its name as handed in, for messages
	 * @return the opened file; {@link UnreadableFileException} with the reason if it
	 * cannot be opened
	 */
	public static TableFile open(Path file, String name) {
		return TableOpener.open(file, name);
	}

}
