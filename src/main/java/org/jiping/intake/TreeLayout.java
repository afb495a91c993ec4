package org.jiping.intake;

/**
 * Which columns make the lines of a sheet a hierarchy.
 *
 * @param id column that names a line
 * @param parent column that names the line above it
 */
public record TreeLayout(String id, String parent) {
}
