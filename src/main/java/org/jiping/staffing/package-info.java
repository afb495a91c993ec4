/**
 * Authorised posts and staff in post, and the units that belong to the department.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "evaluation", "measure", "intake" })
@NullMarked
package org.jiping.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
