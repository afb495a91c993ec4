/**
 * Review: three levels of the agency, the department's opinions, the bureau's acceptance.
 */
@ApplicationModule(allowedDependencies = { "problem", "organization", "account", "evaluation", "check", "scoring",
		"report", "evidence", "notice", "audit", "quantity" })
@NullMarked
package org.jiping.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
