package org.jiping.report;

import java.time.Instant;

/**
 * One version of what was written at a place.
 *
 * @param number its number, from 1
 * @param content its lines; empty where the writing was taken away
 * @param writtenAt when it was written
 * @param writtenBy who wrote it
 */
public record NarrativeVersion(int number, String content, Instant writtenAt, String writtenBy) {
}
