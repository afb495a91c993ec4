package org.jiping.notice;

import java.util.List;

import org.jiping.account.Viewer;

/**
 * Door: a room says which days of it somebody should have in sight.
 */
public interface CalendarSource {

	/**
	 * What is due in this room.
	 * @param viewer who asks
	 * @return the days they may see, in any order
	 */
	List<CalendarDay> days(Viewer viewer);

}
