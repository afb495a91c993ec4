package org.jiping.report.section;

import java.util.function.BiConsumer;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * Door: what the report says in one place. A section prints what the subject holds and
 * computes nothing.
 *
 * @param key key of its heading, empty where it stands below the heading of its chapter
 * @param body says it
 */
public record ReportSection(String key, BiConsumer<ReportSubject, Draft> body) {

}
