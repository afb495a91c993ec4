/**
 * Fund tables, project expenditure, payments by quarter, three-public spending and
 * government procurement.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "evaluation", "measure", "intake" })
@NullMarked
package org.jiping.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
