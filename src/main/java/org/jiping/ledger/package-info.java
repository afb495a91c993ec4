/**
 * Uploaded ledgers of any origin: recognised, loaded as versions, added up to figures,
 * and led back to their rows.
 */
@ApplicationModule(
		allowedDependencies = { "quantity", "problem", "account", "evaluation", "measure", "intake", "check" })
@NullMarked
package org.jiping.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
