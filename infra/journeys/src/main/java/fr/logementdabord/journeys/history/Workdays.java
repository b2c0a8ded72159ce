package fr.logementdabord.journeys.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Days on which offices work. Moveable feasts are left out: a step on one of them harms
 * nobody.
 */
final class Workdays {

	private static final Set<MonthDay> CLOSED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 8),
			MonthDay.of(7, 14), MonthDay.of(8, 15), MonthDay.of(11, 1), MonthDay.of(11, 11), MonthDay.of(12, 25));

	private Workdays() {
	}

	static boolean isOne(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !CLOSED.contains(MonthDay.from(day));
	}

	/** The day itself, or the next on which offices work. */
	static LocalDate from(LocalDate day) {
		return isOne(day) ? day : from(day.plusDays(1));
	}

	/** The day itself, or the last one before on which offices worked. */
	static LocalDate upTo(LocalDate day) {
		return isOne(day) ? day : upTo(day.minusDays(1));
	}

	/** The day that is some workdays later. */
	static LocalDate plus(LocalDate day, int workdays) {
		LocalDate reached = day;
		for (int i = 0; i < workdays; i++) {
			reached = from(reached.plusDays(1));
		}
		return reached;
	}

	/** The monthly meeting of a territory that is held on or after a day. */
	static LocalDate monthlyMeeting(LocalDate day, DayOfWeek weekday, int week) {
		LocalDate meeting = from(day.with(TemporalAdjusters.dayOfWeekInMonth(week, weekday)));
		return meeting.isBefore(day) ? monthlyMeeting(day.plusMonths(1).withDayOfMonth(1), weekday, week) : meeting;
	}

}
