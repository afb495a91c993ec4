/**
 * Who is evaluated and who is hired to evaluate.
 */
@ApplicationModule(allowedDependencies = { "quantity" })
@NullMarked
package org.jiping.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
