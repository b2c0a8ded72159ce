package fr.logementdabord.referral.domain.household;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A member as far as the composition of the household goes.
 *
 * @param link SELF, PARTNER, CHILD or OTHER
 * @param age full years on the day that counts
 * @param gender WOMAN or MAN; anything else, or null = not known
 * @param presence PERMANENT, SHARED_CUSTODY, WEEKENDS, DAYTIME or AWAY; null = permanent
 */
public record HouseholdMember(String link, int age, @Nullable String gender, @Nullable String presence) {

	private static final int ADULT = 18;

	private static final Set<String> PARTLY_THERE = Set.of("WEEKENDS", "DAYTIME", "AWAY");

	/** Lives there at least half of the time: what a dwelling is sought for. */
	boolean livesThere() {
		return this.presence == null || !PARTLY_THERE.contains(this.presence);
	}

	/** The applicant's child of any age, or another minor of the household. */
	boolean isChild() {
		return "CHILD".equals(this.link) || ("OTHER".equals(this.link) && this.age < ADULT);
	}

	boolean is(String wantedLink) {
		return wantedLink.equals(this.link);
	}

}
