/**
 * What a document is made of, whatever paper it is printed on.
 */
@NullMarked
package org.jiping.report.document;

import org.jspecify.annotations.NullMarked;
