package org.jiping.ledger;

/**
 * Thrown when an import is further than what somebody wants to do with it.
 */
public class ImportStateException extends RuntimeException {

	public ImportStateException(ImportStatus status) {
		super("the import is " + status);
	}

}
