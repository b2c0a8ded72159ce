package fr.logementdabord.referral.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * Monday to Friday but for the public holidays of metropolitan France; those of Alsace
 * and Moselle are working days here.
 */
public final class WorkingDays {

	private final HolidayManager holidays = HolidayManager
		.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

	/** Whether offices are open on that day. */
	public boolean isWorking(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !this.holidays.isHoliday(day);
	}

	/**
	 * The n-th working day after a day, or before it when n is negative; the day itself
	 * is not counted.
	 */
	public LocalDate plus(LocalDate day, int n) {
		LocalDate reached = day;
		int step = (n < 0) ? -1 : 1;
		for (int left = Math.abs(n); left > 0;) {
			reached = reached.plusDays(step);
			if (isWorking(reached)) {
				left--;
			}
		}
		return reached;
	}

}
