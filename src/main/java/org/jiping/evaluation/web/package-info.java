/**
 * Pages of the evaluation room.
 */
@NullMarked
package org.jiping.evaluation.web;

import org.jspecify.annotations.NullMarked;
