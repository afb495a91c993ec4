package org.jiping.notice;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something somebody has to do.
 *
 * @param message message key of what it is
 * @param arguments what the message names
 * @param address the page where it is done
 * @param due the day it is due, null for none
 */
public record Todo(String message, List<String> arguments, String address, @Nullable LocalDate due) {

	public Todo {
		arguments = List.copyOf(arguments);
	}

}
