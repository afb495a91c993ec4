/**
 * The evaluation report: what is said, how it is arranged, on which paper it is printed.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "organization", "account", "evaluation", "measure",
		"intake", "indicator", "scoring", "finding", "check" })
@NullMarked
package org.jiping.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
