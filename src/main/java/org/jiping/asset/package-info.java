/**
 * Assets by class, additions of the year, and vehicles.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "evaluation", "measure", "intake", "ledger" })
@NullMarked
package org.jiping.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
