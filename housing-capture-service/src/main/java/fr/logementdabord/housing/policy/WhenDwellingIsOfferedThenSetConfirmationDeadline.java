package fr.logementdabord.housing.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import org.jspecify.annotations.Nullable;

/**
 * An announcement or a confirmation sets the last day for the next one. Nothing cancels
 * the deadline: it changes nothing for a dwelling that was confirmed since.
 */
public final class WhenDwellingIsOfferedThenSetConfirmationDeadline implements Policy {

	private final Deadlines deadlines;

	public WhenDwellingIsOfferedThenSetConfirmationDeadline(Deadlines deadlines) {
		this.deadlines = deadlines;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.DWELLING_ANNOUNCED, HousingTypes.DWELLING_CONFIRMED);
	}

	@Override
	public void on(ReceivedEvent event) {
		Offered offered = event.as(Offered.class);
		if (offered.confirmBy() != null) {
			this.deadlines.schedule("confirmation-" + offered.dwellingId() + "-" + offered.confirmBy(),
					ParisDays.endOf(offered.confirmBy()), ConfirmationDeadline.KIND,
					Map.of(ConfirmationDeadline.DWELLING, offered.dwellingId()));
		}
	}

	private record Offered(String dwellingId, @Nullable LocalDate confirmBy) {
	}

}
