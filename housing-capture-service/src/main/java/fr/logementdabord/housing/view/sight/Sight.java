package fr.logementdabord.housing.view.sight;

import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What somebody may see: the whole county, some territories, what concerns one landlord.
 * Other roles see nothing here.
 *
 * @param wholeCounty State, département, audit
 * @param territories those of a coordinator
 * @param landlord the organisation of a landlord
 */
public record Sight(boolean wholeCounty, List<String> territories, @Nullable String landlord) {

	/**
	 * For things that landlords take part in.
	 */
	public static Sight of(Viewer viewer) {
		return new Sight(viewer.isAny(Roles.STATE, Roles.DEPARTMENT, Roles.AUDITOR),
				viewer.is(Roles.COORDINATOR) ? List.copyOf(viewer.territories()) : List.of(),
				viewer.is(Roles.LANDLORD) ? viewer.organisation() : null);
	}

	/**
	 * For things that landlords never see.
	 */
	public static Sight withoutLandlords(Viewer viewer) {
		Sight sight = of(viewer);
		return new Sight(sight.wholeCounty(), sight.territories(), null);
	}

	/**
	 * The part of a query that keeps everything else out.
	 * @param landlordField the field, or list, that holds the landlord of a row
	 */
	public Criteria rows(String landlordField) {
		List<Criteria> either = new ArrayList<>();
		if (this.wholeCounty) {
			either.add(Criteria.where("territory").exists(true));
		}
		else if (!this.territories.isEmpty()) {
			either.add(Criteria.where("territory").in(this.territories));
		}
		if (this.landlord != null && !this.wholeCounty) {
			either.add(Criteria.where(landlordField).is(this.landlord));
		}
		return switch (either.size()) {
			case 0 -> Criteria.where("_id").is("");
			case 1 -> either.getFirst();
			default -> new Criteria().orOperator(either);
		};
	}

	/**
	 * The same question about one thing at hand.
	 */
	public boolean includes(String territory, @Nullable String landlordOfThing) {
		return this.wholeCounty || this.territories.contains(territory)
				|| (this.landlord != null && this.landlord.equals(landlordOfThing));
	}

}
