/**
 * The record of everything done and seen: read, searched, verified, never changed.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "organization", "account", "evaluation", "intake" })
@NullMarked
package org.jiping.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
