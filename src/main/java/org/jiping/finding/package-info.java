/**
 * Experience worth copying, problems found, and what is recommended.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "account", "evaluation", "intake" })
@NullMarked
package org.jiping.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
