/**
 * The settings of the machine itself: security, clock, web, errors, embedded database,
 * commands.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "organization", "account", "audit", "evaluation",
		"measure", "intake", "indicator", "scoring", "report", "ledger" })
@NullMarked
package org.jiping.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
