package fr.logementdabord.reporting.view.casejourney;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A case as far as it decides who may see it.
 */
public interface Subject {

	/**
	 * The territory that has the case.
	 */
	@Nullable String territory();

	/**
	 * The organisation that sent the saisine.
	 */
	@Nullable String referrer();

	/**
	 * The marks of those whom it is open to; null where it is not protected.
	 */
	@Nullable List<String> cleared();

	/**
	 * Its measures.
	 */
	List<? extends Supported> measures();

	/**
	 * A measure as far as it decides who may see it.
	 */
	interface Supported {

		/**
		 * Its id.
		 */
		String measureId();

		/**
		 * The association that has it.
		 */
		@Nullable String provider();

	}

}
