package org.jiping.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How working papers are taken in.
 *
 * @param largest the largest file
 * @param scanner host and port of a clamd that looks at every file, null for none
 */
@ConfigurationProperties("jiping.evidence")
record EvidenceSettings(@DefaultValue("50MB") DataSize largest, @Nullable String scanner) {
}
