/**
 * The report as HTML, for reading before it is printed.
 */
@NullMarked
package org.jiping.report.html;

import org.jspecify.annotations.NullMarked;
