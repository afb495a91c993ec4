/**
 * Pages of the review room.
 */
@NullMarked
package org.jiping.review.web;

import org.jspecify.annotations.NullMarked;
