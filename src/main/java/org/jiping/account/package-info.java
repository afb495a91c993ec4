/**
 * Who works here, and what each of them may do.
 */
@ApplicationModule(allowedDependencies = { "organization", "problem" })
@NullMarked
package org.jiping.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
