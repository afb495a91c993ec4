/**
 * Pages of the notice room.
 */
@NullMarked
package org.jiping.notice.web;

import org.jspecify.annotations.NullMarked;
