package org.jiping.report;

import org.jspecify.annotations.Nullable;

/**
 * What one case has otherwise than the outline says.
 *
 * @param position place among its like, from 0
 * @param hidden whether it is left out
 * @param title its heading, null for the usual one
 */
public record OutlineChange(int position, boolean hidden, @Nullable String title) {
}
