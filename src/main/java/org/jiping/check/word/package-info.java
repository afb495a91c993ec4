/**
 * Documents from elsewhere that are Word files.
 */
@NullMarked
package org.jiping.check.word;

import org.jspecify.annotations.NullMarked;
