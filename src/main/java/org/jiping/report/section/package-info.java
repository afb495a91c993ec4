/**
 * What the report says, section by section.
 */
@NullMarked
package org.jiping.report.section;

import org.jspecify.annotations.NullMarked;
