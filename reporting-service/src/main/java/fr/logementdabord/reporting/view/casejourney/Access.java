package fr.logementdabord.reporting.view.casejourney;

import java.util.List;

import fr.logementdabord.reporting.view.casejourney.Subject.Supported;

/**
 * For which reasons one viewer may see one case, and so what of it.
 */
public final class Access {

	private final List<Grant> grants;

	Access(List<Grant> grants) {
		this.grants = List.copyOf(grants);
	}

	/**
	 * Whether nothing may be seen.
	 */
	public boolean none() {
		return this.grants.isEmpty();
	}

	/**
	 * Whether everything may be seen.
	 */
	public boolean full() {
		return this.grants.stream()
			.anyMatch((grant) -> grant.parts().containsAll(List.of(Part.values())) && grant.measureType()
					&& grant.onlyProvider() == null);
	}

	/**
	 * Whether this part may be seen.
	 */
	public boolean sees(Part part) {
		return this.grants.stream().anyMatch((grant) -> grant.parts().contains(part));
	}

	/**
	 * Whether this measure may be seen.
	 */
	public boolean shows(Supported measure) {
		return this.grants.stream().anyMatch((grant) -> grant.shows(measure));
	}

	/**
	 * Whether the type of this measure may be told.
	 */
	public boolean seesTypeOf(Supported measure) {
		return this.grants.stream().anyMatch((grant) -> grant.measureType() && grant.shows(measure));
	}

	/**
	 * Whether the type of any measure may be told, also of one that is not asked for yet.
	 */
	public boolean seesAnyType() {
		return this.grants.stream().anyMatch((grant) -> grant.measureType() && grant.onlyProvider() == null);
	}

}
