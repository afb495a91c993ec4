/**
 * The closed set of rule kinds: pure, exact, and able to say what they did.
 */
@NullMarked
package org.jiping.scoring.rule;

import org.jspecify.annotations.NullMarked;
