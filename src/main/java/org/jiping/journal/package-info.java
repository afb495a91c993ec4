/**
 * Vouchers and payments: what a line of them means for spending.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "ledger" })
@NullMarked
package org.jiping.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
