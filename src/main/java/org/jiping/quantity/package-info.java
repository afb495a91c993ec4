/**
 * Figures that carry their unit and are never rounded by accident.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jiping.quantity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
