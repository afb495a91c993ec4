/**
 * What people are told, and what each of them has to do.
 */
@ApplicationModule(allowedDependencies = { "account" })
@NullMarked
package org.jiping.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
