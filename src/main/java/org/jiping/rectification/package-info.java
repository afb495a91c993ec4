/**
 * Rectification: what is put right after a report was issued, by whom, until when.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "organization", "account", "evaluation", "finding",
		"evidence", "report", "scoring", "notice" })
@NullMarked
package org.jiping.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
