package fr.logementdabord.referral.view.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * A case on the desk.
 *
 * @param open whether it goes on
 * @param urgency 0 to 3
 * @param urgencyReasons signs behind it, as {@code <kind>.<code>}
 * @param clock code of the clock that is due first; null = nobody here is awaited
 * @param dueOn its last day
 * @param order the day to sort by: that day, or a far one
 * @param coordinatorOrganisation who employs the coordinator who decided the orientation
 * @param allocatedTo OWN_EMPLOYER or OTHER once an association was given the measure
 * @param streamed how many events the case's streams had: an older writing never replaces
 * a newer one
 */
public record DeskRow(@Id String caseId, String territory, boolean open, String status, String referrerOrganisation,
		String referrerType, LocalDate submittedOn, String composition, String housingSituation, int urgency,
		List<String> urgencyReasons, @Nullable String clock, @Nullable LocalDate dueOn, LocalDate order,
		@Nullable LocalDate decidedOn, @Nullable String coordinatorOrganisation, Set<String> providers,
		@Nullable String allocatedTo, long streamed) {

	/** Sorts behind every day that is due. */
	static final LocalDate FAR = LocalDate.of(9999, 12, 31);

	public DeskRow {
		urgencyReasons = List.copyOf(urgencyReasons);
		providers = Set.copyOf(providers);
	}

	/** Whether the day it is due has passed. */
	public boolean isLate(LocalDate today) {
		return this.dueOn != null && this.dueOn.isBefore(today);
	}

}
