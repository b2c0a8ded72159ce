package fr.logementdabord.housing.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.housing.domain.matching.MatchingRules;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The matching rules of each period, read from {@code reference/matching-rules.json}.
 */
public final class MatchingRuleBook {

	private final List<MatchingRules> periods;

	public MatchingRuleBook() {
		try (InputStream in = MatchingRuleBook.class.getResourceAsStream("/reference/matching-rules.json")) {
			this.periods = new JsonMapper().readValue(in, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The rules in force on a day.
	 * @throws IllegalStateException when no rules were written for it
	 */
	public MatchingRules on(LocalDate day) {
		return this.periods.stream()
			.filter((rules) -> rules.holdOn(day))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no matching rules for " + day));
	}

}
