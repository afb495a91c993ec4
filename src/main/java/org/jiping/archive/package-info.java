/**
 * The archive of a finished case: everything about it in one file, with an index of
 * hashes.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "organization", "account", "evaluation", "intake",
		"ledger", "scoring", "evidence", "report", "review", "rectification", "audit" })
@NullMarked
package org.jiping.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
