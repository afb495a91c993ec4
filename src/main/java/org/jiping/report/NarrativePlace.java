package org.jiping.report;

/**
 * A place of the report people may write at.
 *
 * @param key its key
 * @param heading the heading it stands below
 * @param generated what the report says there by itself, with the names of its figures;
 * empty where it says nothing
 * @param optional whether nothing need be written there
 */
public record NarrativePlace(String key, String heading, String generated, boolean optional) {
}
