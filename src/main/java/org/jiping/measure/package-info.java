/**
 * Named figures and tables with their provenance, and formulas over them.
 */
@ApplicationModule(allowedDependencies = { "quantity", "evaluation" })
@NullMarked
package org.jiping.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
