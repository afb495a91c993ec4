/**
 * Workbooks as files: opening what was uploaded safely, and writing .xlsx.
 */
@NullMarked
package org.jiping.intake.workbook;

import org.jspecify.annotations.NullMarked;
