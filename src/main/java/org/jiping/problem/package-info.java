/**
 * One language for every fault found in what people hand in: code, place, value, repair.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jiping.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
