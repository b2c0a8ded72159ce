package fr.logementdabord.referral.identity;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.vault.FieldCipher;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.vault.VaultIsLocked;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Finds households by a name, for those who may know them, by blind marks: the database
 * is never asked for a name. Every search is written down before anything is given, also
 * one that finds nobody.
 */
public class HouseholdSearch {

	private static final Logger logger = LoggerFactory.getLogger(HouseholdSearch.class);

	/** More is no answer to the name of one household: another word is asked for. */
	static final int MOST = 50;

	private final MongoTemplate mongo;

	private final FieldCipher cipher;

	private final NameMarks marks;

	private final AccessLog accessLog;

	private final CaseAccess access;

	public HouseholdSearch(MongoTemplate mongo, KeyRing keys, NameMarks marks, AccessLog accessLog, CaseAccess access) {
		this.mongo = mongo;
		this.cipher = new FieldCipher(keys);
		this.marks = marks;
		this.accessLog = accessLog;
		this.access = access;
	}

	/** Whether there is anything to look for in what was typed. */
	public static boolean isName(String typed) {
		return !BlindMarks.words(typed).isEmpty();
	}

	/**
	 * The households that have each of these words among their members' names.
	 * @param typed words in any order, case and spelling of accents, at least one
	 */
	public Found find(Viewer viewer, String typed) {
		Stream<Criteria> words = this.marks.typed(typed).stream().map(HouseholdSearch::hasOneOf);
		Criteria asked = new Criteria()
			.andOperator(Stream.concat(words, Stream.of(this.access.households(viewer))).toList());
		List<SealedHousehold> found = this.mongo.find(Query.query(asked).limit(MOST + 1), SealedHousehold.class,
				IdentityVault.COLLECTION);
		List<SealedHousehold> given = found.stream().limit(MOST).toList();
		this.accessLog.read(viewer, given.stream().map(SealedHousehold::caseId).toList(), AccessLog.SEARCH);
		return new Found(given.stream()
			.map(this::opened)
			.flatMap(Optional::stream)
			.sorted(Comparator.comparing(Match::displayName, Collator.getInstance(Locale.FRENCH))
				.thenComparing(Match::caseId))
			.toList(), found.size() > MOST);
	}

	private static Criteria hasOneOf(Set<String> marks) {
		return Criteria.where(SealedHousehold.NAME_MARKS).in(marks);
	}

	/** One household that does not open must not take the others away. */
	private Optional<Match> opened(SealedHousehold household) {
		try {
			return Optional
				.of(new Match(household.caseId(), household.opened(this.cipher).displayName(), household.territory()));
		}
		catch (VaultIsLocked locked) {
			logger.error("case {}: {}", household.caseId(), locked.getMessage());
			return Optional.empty();
		}
	}

	/**
	 * What was found.
	 *
	 * @param items by name
	 * @param more whether there are others
	 */
	public record Found(List<Match> items, boolean more) {

		public Found {
			items = List.copyOf(items);
		}

	}

	/**
	 * A household.
	 *
	 * @param displayName of the applicant, whose name need not be the one that was typed
	 * @param territory key, null outside all of them
	 */
	public record Match(String caseId, String displayName, @Nullable String territory) {

		/** A name never ends up in a log by accident. */
		@Override
		public String toString() {
			return "Match[" + this.caseId + "]";
		}

	}

}
