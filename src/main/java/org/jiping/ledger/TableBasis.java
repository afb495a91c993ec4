package org.jiping.ledger;

import java.time.Instant;

/**
 * What a typed table stands on, and why.
 *
 * @param sheet key of the table
 * @param basis the ledgers or what people typed
 * @param reason why, empty where a blank table was filled by itself
 * @param at when it was decided
 * @param by who decided it
 */
public record TableBasis(String sheet, Basis basis, String reason, Instant at, String by) {

	/**
	 * What a table may stand on.
	 */
	public enum Basis {

		/** Its cells follow the ledgers. */
		LEDGER,
		/** What people typed stays, whatever the ledgers say. */
		TYPED

	}

}
