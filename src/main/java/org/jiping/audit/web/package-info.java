/**
 * Pages of the record.
 */
@NullMarked
package org.jiping.audit.web;

import org.jspecify.annotations.NullMarked;
