package fr.logementdabord.referral.clock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.logementdabord.referral.reference.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/**
 * Tells when each step is due. The rule in force on the day the clock starts holds until
 * it stops: a later rule moves no date that people already count on.
 */
public final class CaseClocks {

	private final WorkingDays workingDays = new WorkingDays();

	private final List<ClockRule> rules;

	private final List<ReminderRule> reminders;

	CaseClocks(Collection<ClockRule> rules, Collection<ReminderRule> reminders) {
		this.rules = List.copyOf(rules);
		this.reminders = List.copyOf(reminders);
	}

	/** The rules of the class path. */
	public static CaseClocks load() {
		return new CaseClocks(ReferenceCsv.rows("clocks.csv").stream().map(CaseClocks::rule).toList(),
				ReferenceCsv.rows("reminders.csv").stream().map(CaseClocks::reminder).toList());
	}

	/** Last day of a step whose clock started on a day. */
	public LocalDate dueOn(CaseClock clock, LocalDate since) {
		ClockRule rule = rule(clock, since);
		return rule.working() ? this.workingDays.plus(since, rule.days()) : since.plusDays(rule.days());
	}

	/** How many days a clock that starts on a day gives. */
	public int days(CaseClock clock, LocalDate since) {
		return rule(clock, since).days();
	}

	/** The days on which people are reminded, ascending; always working days. */
	public List<LocalDate> remindersOf(CaseClock clock, LocalDate since) {
		LocalDate due = dueOn(clock, since);
		return this.reminders.stream()
			.filter((reminder) -> reminder.clock() == clock && reminder.isInForce(since))
			.map((reminder) -> this.workingDays.plus(due, reminder.offset()))
			.map((day) -> this.workingDays.isWorking(day) ? day : this.workingDays.plus(day, 1))
			.distinct()
			.sorted()
			.toList();
	}

	/** Whether offices are open on that day. */
	public boolean isWorkingDay(LocalDate day) {
		return this.workingDays.isWorking(day);
	}

	/** All rules, past and present, to be shown. */
	public List<ClockRule> rules() {
		return this.rules;
	}

	private ClockRule rule(CaseClock clock, LocalDate on) {
		return this.rules.stream()
			.filter((rule) -> rule.clock() == clock && rule.isInForce(on))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no rule for %s on %s".formatted(clock, on)));
	}

	private static ClockRule rule(NamedCsvRecord row) {
		return new ClockRule(CaseClock.valueOf(row.getField("clock")), LocalDate.parse(row.getField("valid_from")),
				day(row.getField("valid_to")), Integer.parseInt(row.getField("days")),
				"WORKING".equals(row.getField("unit")), row.getField("source"));
	}

	private static ReminderRule reminder(NamedCsvRecord row) {
		return new ReminderRule(CaseClock.valueOf(row.getField("clock")), LocalDate.parse(row.getField("valid_from")),
				day(row.getField("valid_to")), Integer.parseInt(row.getField("offset_working_days")));
	}

	private static @Nullable LocalDate day(String text) {
		return text.isEmpty() ? null : LocalDate.parse(text);
	}

}
