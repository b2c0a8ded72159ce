package fr.logementdabord.housing.domain.dwelling;

import org.jspecify.annotations.Nullable;

/**
 * What a landlord may say beyond the necessary; absent means not said.
 *
 * @param floor 0 is the ground floor
 * @param lift whether a lift serves the floor
 * @param places how many tenants a shared flat has room for
 */
public record DwellingDetails(@Nullable Integer floor, @Nullable Boolean lift, @Nullable Heating heating,
		@Nullable EnergyClass energyClass, @Nullable Contingent contingent, @Nullable Integer places) {

	public static final int LOWEST_FLOOR = -2;

	public static final int HIGHEST_FLOOR = 60;

	public static final int MOST_PLACES = 12;

	/** Nothing said. */
	public static final DwellingDetails NONE = new DwellingDetails(null, null, null, null, null, null);

	boolean hasPlausibleFloor() {
		return this.floor == null || (this.floor >= LOWEST_FLOOR && this.floor <= HIGHEST_FLOOR);
	}

	boolean hasPlausiblePlaces() {
		return this.places == null || (this.places >= 1 && this.places <= MOST_PLACES);
	}

}
