package org.jiping.intake;

import java.util.UUID;

/**
 * Door: what use an evaluation by an edition has for a sheet.
 */
public interface SheetUse {

	/**
	 * What becomes of a sheet.
	 * @param edition the stored edition, published
	 * @param sheet the sheet
	 * @return its use
	 */
	Use of(UUID edition, SheetLayout sheet);

	/** What becomes of a sheet. */
	enum Use {

		/** A score rests on it, or the report cannot do without. */
		NEEDED,
		/** The report tells what stands in it; there may be nothing. */
		TOLD,
		/** Neither. */
		NONE

	}

}
