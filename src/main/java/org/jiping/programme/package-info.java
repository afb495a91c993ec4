/**
 * The bureau's programme of a year: which departments are evaluated, by which agency,
 * until when.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "organization", "account", "evaluation", "indicator",
		"notice", "audit" })
@NullMarked
package org.jiping.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
