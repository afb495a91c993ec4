/**
 * How quantities are kept in columns.
 */
@NullMarked
package org.jiping.quantity.persistence;

import org.jspecify.annotations.NullMarked;
