package fr.logementdabord.referral.domain.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.logementdabord.referral.domain.network.Traits.Level;

/**
 * The check before a situation is shown: it must look like enough other households of the
 * platform. Where it does not, less is told; where even that is too much, nothing is
 * (architecture §11, small cells).
 *
 * @param households how many households must look alike, the one itself included
 * @param sensitiveHouseholds how many, where health, violence or justice is told
 * @param sensitive the difficulties that tell of these
 */
public record Reidentification(int households, int sensitiveHouseholds, Set<String> sensitive) {

	public Reidentification {
		sensitive = Set.copyOf(sensitive);
	}

	/** The situation with as much as may be told; empty = it could be recognised. */
	public Optional<AnonymousCase> anonymised(Subject subject, Collection<Subject> population) {
		for (Level level : Level.values()) {
			Traits traits = Traits.of(subject, level);
			List<Subject> alike = population.stream()
				.filter((other) -> Traits.of(other, level).equals(traits))
				.toList();
			if (households(alike) >= this.households) {
				return Optional.of(told(subject, traits, level, alike));
			}
		}
		return Optional.empty();
	}

	private AnonymousCase told(Subject subject, Traits traits, Level level, List<Subject> alike) {
		List<String> told = new ArrayList<>();
		List<Subject> sharing = alike;
		boolean anySensitive = false;
		for (String difficulty : subject.difficulties().stream().sorted().toList()) {
			List<Subject> narrower = sharing.stream()
				.filter((other) -> other.difficulties().contains(difficulty))
				.toList();
			boolean telling = anySensitive || this.sensitive.contains(difficulty);
			if (households(narrower) >= (telling ? this.sensitiveHouseholds : this.households)) {
				told.add(difficulty);
				sharing = narrower;
				anySensitive = telling;
			}
		}
		return new AnonymousCase(traits, level, told, subject.difficulties().size() - told.size());
	}

	private static long households(List<Subject> subjects) {
		return subjects.stream().map(Subject::householdId).distinct().count();
	}

}
