/**
 * Pages of the organization room.
 */
@NullMarked
package org.jiping.organization.web;

import org.jspecify.annotations.NullMarked;
