package fr.logementdabord.referral.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.vault.KeyRing;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Finds the cases of the county whose household looks like another one's, by marks alone:
 * nobody's name is opened, and nothing but a case number comes out.
 */
public class Likenesses {

	static final String COLLECTION = "identity_marks";

	/** Somebody with the same names, in any order, and the same birth date. */
	public static final String SAME_NAME = "SAME_NAME_AND_BIRTH_DATE";

	/** Somebody with the same given names and birth date. */
	public static final String SAME_GIVEN_NAME = "SAME_GIVEN_NAME_AND_BIRTH_DATE";

	/** The newest few suffice to ask a coordinator; more would be noise. */
	private static final int MOST = 5;

	private final MongoTemplate mongo;

	private final KeyRing keys;

	private final Clock clock;

	public Likenesses(MongoTemplate mongo, KeyRing keys, Clock clock) {
		this.mongo = mongo;
		this.keys = keys;
		this.clock = clock;
	}

	/** Prepares the collection. */
	public void open() {
		this.mongo.indexOps(COLLECTION).createIndex(new Index("marks", Sort.Direction.ASC));
	}

	/**
	 * Remembers a household by its marks. Marks of every key of the file are kept, so
	 * that a new key on top parts nobody from those who came before.
	 */
	public void keep(Household household) {
		this.mongo.save(new Marks(household.caseId(), marks(household), this.clock.instant()), COLLECTION);
	}

	/** Marks a household by the keys of today; it does not become newer. */
	void markAgain(Household household) {
		this.mongo.updateFirst(Query.query(Criteria.where("_id").is(household.caseId())),
				new Update().set("marks", marks(household)), COLLECTION);
	}

	private Set<String> marks(Household household) {
		List<BlindMarks> marks = this.keys.all().stream().map(BlindMarks::new).toList();
		Set<String> all = new TreeSet<>();
		for (Person person : household.members()) {
			for (BlindMarks key : marks) {
				all.add(key.fullName(person));
				all.add(key.givenName(person));
			}
		}
		return all;
	}

	/** Whether a case is remembered. */
	boolean knows(String caseId) {
		return this.mongo.exists(Query.query(Criteria.where("_id").is(caseId)), COLLECTION);
	}

	/** The newest cases that look like this one. */
	public List<Alike> of(String caseId) {
		Marks own = this.mongo.findById(caseId, Marks.class, COLLECTION);
		if (own == null) {
			return List.of();
		}
		Query query = Query.query(Criteria.where("marks").in(own.marks()).and("_id").ne(caseId))
			.with(Sort.by(Sort.Direction.DESC, "keptAt"))
			.limit(MOST);
		List<Alike> alike = new ArrayList<>();
		for (Marks other : this.mongo.find(query, Marks.class, COLLECTION)) {
			alike.add(new Alike(other.caseId(), likeness(own.marks(), other.marks())));
		}
		return alike;
	}

	private static String likeness(Collection<String> own, Collection<String> other) {
		return own.stream().anyMatch((mark) -> mark.startsWith("name.") && other.contains(mark)) ? SAME_NAME
				: SAME_GIVEN_NAME;
	}

	/** A case that looks alike, and how. */
	public record Alike(String caseId, String likeness) {
	}

	record Marks(@Id String caseId, Set<String> marks, Instant keptAt) {
	}

}
