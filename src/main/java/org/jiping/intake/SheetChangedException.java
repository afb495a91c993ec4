package org.jiping.intake;

/**
 * Thrown when a sheet was changed by somebody else while it was being edited.
 */
public class SheetChangedException extends RuntimeException {

	public SheetChangedException(String sheet) {
		super(sheet);
	}

}
