package fr.logementdabord.housing.domain.tenancy;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who lives where and under which title, as it was on the day of the move-in. The rules
 * in force that day are written down here: they do not change for a tenancy that runs.
 *
 * @param kind code of the lease
 * @param plannedSlideOn day on which a sliding lease should become the household's own
 * @param stay limit of the stay, absent when there is none
 * @param checkMonths months after the move-in at which somebody looks whether the
 * household is still housed (domain:§6.20)
 */
public record Terms(String tenancyId, String placementId, String caseId, String dwellingId, String landlord,
		String territory, String reference, String communeInsee, String typology, String kind, LocalDate signedOn,
		LocalDate movedInOn, @Nullable LocalDate plannedSlideOn, @Nullable StayLimit stay, List<Integer> checkMonths) {

	/** A lease that is first an association's and then the household's. */
	public static final String SLIDING = "SLIDING";

	public Terms {
		checkMonths = List.copyOf(checkMonths);
	}

	boolean slides() {
		return this.kind.equals(SLIDING);
	}

	/**
	 * The day a check is due.
	 */
	public LocalDate checkDueOn(int months) {
		return this.movedInOn.plusMonths(months);
	}

}
