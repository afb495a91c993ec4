package org.jiping.intake;

import java.util.List;

/**
 * One fixed line of a sheet.
 *
 * @param key its key
 * @param title its label in workbooks and reports
 * @param en its label in English
 * @param depth how far it is indented
 * @param sum the lines it adds up, empty for a line that is filled in
 * @param optional whether a workbook may lack it and it may stay empty
 */
public record RowLayout(String key, String title, String en, int depth, List<String> sum, boolean optional) {
}
