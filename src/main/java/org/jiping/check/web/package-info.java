/**
 * Pages of the cross-checks.
 */
@NullMarked
package org.jiping.check.web;

import org.jspecify.annotations.NullMarked;
