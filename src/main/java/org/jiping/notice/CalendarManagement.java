package org.jiping.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jiping.account.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays out a month with what is due on each of its days.
 */
@Service
@Transactional(readOnly = true)
public class CalendarManagement {

	private final List<CalendarSource> sources;

	CalendarManagement(List<CalendarSource> sources) {
		this.sources = sources;
	}

	/**
	 * A month by weeks that begin on Monday; the first and last may reach into the months
	 * beside it.
	 * @param month which month
	 * @param viewer who asks
	 * @return the weeks
	 */
	public List<Week> weeks(YearMonth month, Viewer viewer) {
		Map<LocalDate, List<CalendarDay>> due = this.sources.stream()
			.flatMap((source) -> source.days(viewer).stream())
			.sorted(Comparator.comparing(CalendarDay::done).thenComparing(CalendarDay::message))
			.collect(Collectors.groupingBy(CalendarDay::day));
		List<Week> weeks = new ArrayList<>();
		LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		while (!monday.isAfter(month.atEndOfMonth())) {
			weeks.add(new Week(monday.datesUntil(monday.plusWeeks(1))
				.map((day) -> new Cell(day, YearMonth.from(day).equals(month), due.getOrDefault(day, List.of())))
				.toList()));
			monday = monday.plusWeeks(1);
		}
		return weeks;
	}

	/**
	 * A week.
	 *
	 * @param days its seven days from Monday
	 */
	public record Week(List<Cell> days) {
	}

	/**
	 * A day.
	 *
	 * @param day which one
	 * @param inside whether it belongs to the month shown
	 * @param due what is due
	 */
	public record Cell(LocalDate day, boolean inside, List<CalendarDay> due) {
	}

}
