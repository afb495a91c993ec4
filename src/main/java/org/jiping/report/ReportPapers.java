package org.jiping.report;

import java.util.Set;

/**
 * A report on both papers.
 *
 * @param pdf the PDF
 * @param word the .docx
 * @param nowhere characters no face has, printed as 〓 in the PDF
 */
public record ReportPapers(byte[] pdf, byte[] word, Set<String> nowhere) {
}
