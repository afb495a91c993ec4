/**
 * Pages of the programme room.
 */
@NullMarked
package org.jiping.programme.web;

import org.jspecify.annotations.NullMarked;
