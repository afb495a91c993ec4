package org.jiping.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something somebody was told.
 *
 * @param id which one
 * @param message message key
 * @param arguments what the message names
 * @param address the page it is about
 * @param at when
 * @param unread whether they have not looked yet
 */
public record Notice(UUID id, String message, List<String> arguments, String address, Instant at, boolean unread) {
}
