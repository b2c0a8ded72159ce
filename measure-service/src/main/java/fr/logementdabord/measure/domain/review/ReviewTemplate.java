package fr.logementdabord.measure.domain.review;

import java.util.List;

/**
 * What a review of one kind asks, in one version.
 *
 * @param domains each gets a score
 * @param scores what a score may be; a question that was not asked and one that was
 * declined are answers of their own
 */
public record ReviewTemplate(String id, List<String> domains, List<String> scores) {

	public ReviewTemplate {
		domains = List.copyOf(domains);
		scores = List.copyOf(scores);
	}

}
