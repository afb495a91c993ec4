/**
 * Turning figures and judgements into points that can be explained years later.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "account", "evaluation", "measure", "intake",
		"indicator", "finding" })
@NullMarked
package org.jiping.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
