package fr.logementdabord.housing.domain.tenancy;

import java.time.LocalDate;

/**
 * The clock of a SAS dwelling: an alarm first, then the last day.
 *
 * @param alarmOn day on which somebody must look for what comes next
 * @param endsOn last day of the stay
 */
public record StayLimit(LocalDate alarmOn, LocalDate endsOn) {
}
