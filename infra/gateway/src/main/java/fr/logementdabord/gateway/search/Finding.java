package fr.logementdabord.gateway.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was found in one place.
 *
 * @param title French name of the place
 * @param links to each thing found, the first few
 * @param total how many there are; null = its owner did not answer in time
 * @param page the whole list
 */
record Finding(String title, List<Link> links, @Nullable Long total, String page) {

	Finding {
		links = List.copyOf(links);
	}

	/**
	 * One thing found.
	 *
	 * @param territory key, null where it does not matter
	 */
	record Link(String label, @Nullable String territory, String page) {
	}

}
