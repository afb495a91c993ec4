package org.jiping.indicator;

import org.jiping.quantity.Score;

/**
 * A grade and the lowest score that earns it; the band ends where the next begins.
 *
 * @param name the grade's word
 * @param from lowest score, included
 */
public record GradeBand(String name, Score from) {
}
