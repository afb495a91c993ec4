package org.jiping.system;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the embedded database keeps what it stores.
 *
 * @param directory the folder, made when it is not there
 */
@ConfigurationProperties("jiping.database")
record DatabaseSettings(Path directory) {
}
