/**
 * Questionnaires: who was asked, what they answered, how satisfied they are.
 */
@ApplicationModule(allowedDependencies = { "quantity", "problem", "evaluation", "measure", "intake", "ledger" })
@NullMarked
package org.jiping.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
