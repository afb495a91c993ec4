package org.jiping.system;

import java.nio.file.Path;

/**
 * Thrown when another process already uses the folder of the embedded database.
 */
public class DatabaseInUseException extends RuntimeException {

	private final String folder;

	public DatabaseInUseException(Path folder) {
		super("The database folder " + folder + " is in use by another Jiping process.");
		this.folder = folder.toString();
	}

	public String folder() {
		return this.folder;
	}

}
