/**
 * Report preview and downloads.
 */
@NullMarked
package org.jiping.report.web;

import org.jspecify.annotations.NullMarked;
