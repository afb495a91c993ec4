/**
 * Pages and API of the scoring room.
 */
@NullMarked
package org.jiping.scoring.web;

import org.jspecify.annotations.NullMarked;
