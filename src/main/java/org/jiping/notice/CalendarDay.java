package org.jiping.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that is due on a day.
 *
 * @param day the day
 * @param message message key of what is due
 * @param arguments what the message names
 * @param address the page where it is done
 * @param done whether it has been done
 */
public record CalendarDay(LocalDate day, String message, List<String> arguments, String address, boolean done) {

	public CalendarDay {
		arguments = List.copyOf(arguments);
	}

}
