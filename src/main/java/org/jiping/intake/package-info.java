/**
 * Receiving workbooks and forms: recognising sheets, reading cells, reporting faults,
 * writing workbooks.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "organization", "account", "evaluation", "measure" })
@NullMarked
package org.jiping.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
