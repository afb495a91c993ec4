/**
 * The evaluation case: one department, one fiscal year, one indicator edition.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "organization", "account", "notice" })
@NullMarked
package org.jiping.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
