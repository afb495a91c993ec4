/**
 * The report as a Word file.
 */
@NullMarked
package org.jiping.report.word;

import org.jspecify.annotations.NullMarked;
