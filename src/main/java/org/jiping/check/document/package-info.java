/**
 * What a document says about itself: its tables added up, its formulas computed again,
 * its figures compared with each other.
 */
@NullMarked
package org.jiping.check.document;

import org.jspecify.annotations.NullMarked;
