/**
 * Editions of indicator frameworks: what is asked, what it weighs, and by which rule it
 * is scored.
 */
@ApplicationModule(
		allowedDependencies = { "quantity", "problem", "account", "evaluation", "measure", "intake", "audit" })
@NullMarked
package org.jiping.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
