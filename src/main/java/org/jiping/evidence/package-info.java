/**
 * Working papers: what every score, figure, sentence and finding rests on.
 */
@ApplicationModule(allowedDependencies = { "problem", "account", "evaluation", "intake", "scoring", "finding", "check",
		"quantity", "indicator", "organization" })
@NullMarked
package org.jiping.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
