package fr.logementdabord.referral.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.logementdabord.vault.KeyRing;

/**
 * The marks by which a household is found by a name that somebody types: one for each
 * word of each member's names. By every key of the file, so that a new key on top hides
 * nobody.
 */
public final class NameMarks {

	private final KeyRing keys;

	public NameMarks(KeyRing keys) {
		this.keys = keys;
	}

	/** All marks of a household. */
	Set<String> of(Household household) {
		return household.members()
			.stream()
			.flatMap((person) -> BlindMarks.words(person.familyName() + " " + person.givenName()).stream())
			.distinct()
			.flatMap(this::marks)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** For each word that was typed, the marks of which a household has one. */
	List<Set<String>> typed(String name) {
		return BlindMarks.words(name).stream().map((word) -> marks(word).collect(Collectors.toSet())).toList();
	}

	private Stream<String> marks(String word) {
		return this.keys.all().stream().map((key) -> new BlindMarks(key).word(word));
	}

}
