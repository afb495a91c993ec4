/**
 * The report as PDF.
 */
@NullMarked
package org.jiping.report.pdf;

import org.jspecify.annotations.NullMarked;
