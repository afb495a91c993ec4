/**
 * Cross-checks (勾稽): no figure may contradict another, in a case or in a document from
 * elsewhere.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "organization", "account", "evaluation", "measure",
		"intake", "finding", "notice" })
@NullMarked
package org.jiping.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
