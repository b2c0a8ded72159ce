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
 */
public record Audience(Set<Part> parts, boolean steering) {

	public Audience {
		parts = Set.copyOf(parts);
	}

	/**
	 * Those who see these parts of some case.
	 */
	public static Audience of(Part... parts) {
		return new Audience(parts.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(parts)), false);
	}

	/**
	 * Coordinators, Department, State and auditors.
	 */
	public static Audience steering(Part... parts) {
		return new Audience(of(parts).parts(), true);
	}

	/**
	 * Whether a viewer belongs to it.
	 */
	public boolean includes(Scope scope) {
		return this.parts.stream().allMatch(scope::sees) && (!this.steering || scope.steers());
	}

}
