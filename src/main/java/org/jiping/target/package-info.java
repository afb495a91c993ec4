/**
 * What the department planned to do and what it did.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "evaluation", "measure", "intake" })
@NullMarked
package org.jiping.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
