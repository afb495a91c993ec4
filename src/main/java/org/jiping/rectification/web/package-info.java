/**
 * Pages of the rectification room.
 */
@NullMarked
package org.jiping.rectification.web;

import org.jspecify.annotations.NullMarked;
