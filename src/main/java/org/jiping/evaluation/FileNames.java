package org.jiping.evaluation;

/**
 * Names of files that every file system takes.
 */
public final class FileNames {

	private FileNames() {
	}

	/**
	 * A name without signs a file system minds, and no hidden one.
	 * @param name any words
	 * @return the name, empty only where it was
	 */
	public static String plain(String name) {
		return name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_").strip().replaceAll("^\\.+", "_");
	}

}
