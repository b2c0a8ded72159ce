package fr.logementdabord.reporting.figure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.Scope;

/**
 * Who is given a figure at all: whoever may see all parts of a case that it is about.
 * What it counts for them is decided row by row.
 *
 * @param parts the parts of a case
 * @param steering whether it is only for those who answer for territories or the county
 * @param money whether it is only for those who see what the Department pays an
 * association
 * @param types whether it is only for those who may be told the type of a measure
 */
public record Audience(Set<Part> parts, boolean steering, boolean money, boolean types) {

	public Audience {
		parts = Set.copyOf(parts);
	}

	/**
	 * Those who see these parts of some case.
	 */
	public static Audience of(Part... parts) {
		return new Audience(parts.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(parts)), false, false, false);
	}

	/**
	 * Coordinators, Department, State and auditors.
	 */
	public static Audience steering(Part... parts) {
		return new Audience(of(parts).parts(), true, false, false);
	}

	/**
	 * Department and auditors: coordinators are employed by one of the associations
	 * (seed:745), and the State reads its grants, not these agreements.
	 */
	public static Audience seeingMoney() {
		return new Audience(Set.of(), true, true, false);
	}

	/** Of them, those who may be told the type of a measure. */
	public Audience tellingTypes() {
		return new Audience(this.parts, this.steering, this.money, true);
	}

	/**
	 * Whether a viewer belongs to it.
	 */
	public boolean includes(Scope scope) {
		return this.parts.stream().allMatch(scope::sees) && (!this.steering || scope.steers())
				&& (!this.money || scope.seesMoney()) && (!this.types || !scope.countsTypesOnly());
	}

}
