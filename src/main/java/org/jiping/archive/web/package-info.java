/**
 * Pages of the archive room.
 */
@NullMarked
package org.jiping.archive.web;

import org.jspecify.annotations.NullMarked;
