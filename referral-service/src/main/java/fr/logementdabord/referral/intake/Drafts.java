package fr.logementdabord.referral.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.vault.FieldCipher;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.web.problem.VersionMismatch;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import fr.logementdabord.vault.SealedDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Keeps drafts, sealed, for the organisation that writes them and for nobody else.
 */
public class Drafts {

	static final String COLLECTION = "drafts";

	private static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("savedAt"), Sort.Order.asc("_id"));

	private final MongoTemplate mongo;

	private final FieldCipher cipher;

	private final Clock clock;

	public Drafts(MongoTemplate mongo, KeyRing keys, Clock clock) {
		this.mongo = mongo;
		this.cipher = new FieldCipher(keys);
		this.clock = clock;
	}

	/**
	 * Begins a draft; the same id again gives the draft as it is, which loses nothing.
	 */
	public Draft begin(String id, Viewer viewer, String organisation, FormAnswers answers) {
		Instant now = now();
		try {
			this.mongo.insert(new SealedDraft(id, organisation, viewer.login(), now, now, 1, seal(id, answers), null),
					COLLECTION);
		}
		catch (DuplicateKeyException begun) {
			// the request was repeated
		}
		return find(organisation, id).orElseThrow();
	}

	/** The draft, if it is this organisation's. */
	public Optional<Draft> find(@Nullable String organisation, String id) {
		if (organisation == null) {
			return Optional.empty();
		}
		return Optional
			.ofNullable(this.mongo.findOne(Query.query(own(organisation, id)), SealedDraft.class, COLLECTION))
			.map(this::opened);
	}

	/**
	 * Saves what was typed.
	 * @param expected the version that was on the screen, null = whatever it is
	 * @throws VersionMismatch when a colleague has saved in between; nothing changes
	 */
	public Draft save(Draft draft, FormAnswers answers, @Nullable Long expected) {
		if (answers.equals(draft.answers()) && (expected == null || expected == draft.version())) {
			return draft;
		}
		long version = (expected != null) ? expected : draft.version();
		Criteria current = own(draft.organisation(), draft.id()).and("version").is(version).and("caseId").is(null);
		long changed = this.mongo
			.updateFirst(Query.query(current),
					new Update().set("answers", seal(draft.id(), answers))
						.set("savedAt", now())
						.set("version", version + 1),
					COLLECTION)
			.getModifiedCount();
		Draft now = find(draft.organisation(), draft.id()).orElseThrow();
		if (changed == 0) {
			throw new VersionMismatch(version, now.version());
		}
		return now;
	}

	/** The draft has become a saisine: only its number is kept. */
	public void sent(Draft draft, String caseId) {
		this.mongo.updateFirst(Query.query(own(draft.organisation(), draft.id())),
				new Update().set("caseId", caseId).set("answers", seal(draft.id(), FormAnswers.none())), COLLECTION);
	}

	/** The draft is given up. */
	public void abandon(Draft draft) {
		this.mongo.remove(Query.query(own(draft.organisation(), draft.id()).and("caseId").is(null)), COLLECTION);
	}

	/**
	 * Erases a draft that was never sent and that nobody has saved since a moment.
	 * @return whether it did; somebody may just have gone on with it
	 */
	boolean eraseUnsent(String id, Instant since) {
		Criteria unsent = Criteria.where("_id").is(id).and("caseId").is(null).and("savedAt").lt(since);
		return this.mongo.remove(Query.query(unsent), COLLECTION).getDeletedCount() == 1;
	}

	/** The numbers of the drafts that were never sent and not saved since a moment. */
	List<String> unsentSince(Instant since) {
		Query unsent = Query.query(Criteria.where("caseId").is(null).and("savedAt").lt(since));
		unsent.fields().include("_id");
		return this.mongo.find(unsent, Document.class, COLLECTION)
			.stream()
			.map((draft) -> draft.getString("_id"))
			.toList();
	}

	/** One page of the organisation's drafts, the latest first. */
	public Page<Draft> page(@Nullable String organisation, Filter filter, PageRequest page) {
		if (organisation == null) {
			return Page.of(List.of(), page, 0);
		}
		Query query = query(organisation, filter);
		long total = this.mongo.count(query, COLLECTION);
		List<SealedDraft> rows = this.mongo.find(
				query(organisation, filter).with(LATEST_FIRST).skip(page.offset()).limit(page.size()),
				SealedDraft.class, COLLECTION);
		return Page.of(rows.stream().map(this::opened).toList(), page, total);
	}

	/** What is sealed of a draft. */
	public static SealedDocuments sealedDocuments() {
		return SealedDocuments.oneField(COLLECTION, "answers", "/answers");
	}

	private static Query query(String organisation, Filter filter) {
		List<Criteria> all = new ArrayList<>();
		all.add(Criteria.where("organisation").is(organisation).and("caseId").is(null));
		if (filter.q() != null) {
			all.add(Criteria.where("_id").regex(Pattern.quote(filter.q().strip().toUpperCase(Locale.ROOT))));
		}
		if (filter.author() != null) {
			all.add(Criteria.where("author").is(filter.author()));
		}
		return Query.query(new Criteria().andOperator(all));
	}

	private static Criteria own(String organisation, String id) {
		return Criteria.where("_id").is(id).and("organisation").is(organisation);
	}

	private Draft opened(SealedDraft sealed) {
		Map<String, List<String>> fields = SealedAnswers.open(sealed.answers(), this.cipher, place(sealed.id()));
		return new Draft(sealed.id(), sealed.organisation(), sealed.author(), sealed.createdAt(), sealed.savedAt(),
				sealed.version(), new FormAnswers(fields), sealed.caseId());
	}

	private String seal(String id, FormAnswers answers) {
		return SealedAnswers.seal(answers.fields(), this.cipher, place(id));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private static String place(String id) {
		return id + "/answers";
	}

	/**
	 * What is looked for.
	 *
	 * @param q part of a draft's number, null = all
	 * @param author login of who began it, null = all of the organisation
	 */
	public record Filter(@Nullable String q, @Nullable String author) {

		public Filter {
			q = (q == null || q.isBlank()) ? null : q;
			author = (author == null || author.isBlank()) ? null : author;
		}

	}

	record SealedDraft(@Id String id, String organisation, String author, Instant createdAt, Instant savedAt,
			long version, String answers, @Nullable String caseId) {
	}

}
