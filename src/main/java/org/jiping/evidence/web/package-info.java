/**
 * Pages of the evidence room.
 */
@NullMarked
package org.jiping.evidence.web;

import org.jspecify.annotations.NullMarked;
