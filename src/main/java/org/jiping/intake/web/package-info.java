/**
 * Pages of the intake room: uploads, problems, and sheets as forms.
 */
@NullMarked
package org.jiping.intake.web;

import org.jspecify.annotations.NullMarked;
