package fr.logementdabord.reporting.view.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.reporting.domain.edition.Edition;
import fr.logementdabord.reporting.domain.edition.EditionCommand;
import fr.logementdabord.reporting.domain.edition.EditionCommand.OpenEdition;
import fr.logementdabord.reporting.domain.edition.EditionDecider;
import fr.logementdabord.reporting.domain.edition.EditionEvent;
import fr.logementdabord.reporting.domain.edition.EditionEvent.EditionFrozen;
import fr.logementdabord.reporting.domain.edition.EditionEvent.EditionOpened;
import fr.logementdabord.reporting.domain.edition.EditionEvent.QuestionAnswered;
import fr.logementdabord.reporting.domain.edition.EditionEvent.QuestionAsked;
import fr.logementdabord.reporting.domain.edition.EditionEvent.QuestionDropped;
import fr.logementdabord.reporting.domain.edition.EditionEvent.SectionWritten;
import fr.logementdabord.reporting.web.ParisDays;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Keeps the editions of the activity report. Their streams are the truth; the list beside
 * them is written after each command and repaired when an edition is opened again.
 */
@Component
public class Editions {

	static final String COLLECTION = "editions";

	/** As {@link #numberFor} makes it. */
	private static final Pattern NUMBER = Pattern.compile("RA-[0-9A-HJKMNP-TV-Z]{12}");

	/** Stored names: never change one. */
	private static final EventTypes<EditionEvent> EVENTS = EventTypes.of(EditionEvent.class)
		.name(EditionOpened.class, "edition-opened")
		.name(SectionWritten.class, "section-written")
		.name(QuestionAsked.class, "question-asked")
		.name(QuestionAnswered.class, "question-answered")
		.name(QuestionDropped.class, "question-dropped")
		.name(EditionFrozen.class, "edition-frozen")
		.build();

	private final CommandHandler<EditionCommand, Edition, EditionEvent> handler;

	private final MongoTemplate mongo;

	private final Clock clock;

	Editions(CommandHandlers handlers, MongoTemplate mongo, Clock clock) {
		this.handler = handlers
			.of(new Aggregate<>("edition", new EditionDecider(), EVENTS, (event, after) -> Optional.empty()));
		this.mongo = mongo;
		this.clock = clock;
	}

	/** Today, as the commands of people carry it. */
	public LocalDate today() {
		return ParisDays.today(this.clock);
	}

	/** The number that a new edition gets; the same request gets the same number. */
	public String numberFor(CommandContext context) {
		return Ids.derived("RA-", "edition", context.commandId());
	}

	/**
	 * Begins a report.
	 * @param territory a territory's key, null for the county
	 */
	public Outcome<Edition> open(String id, @Nullable String territory, LocalDate from, LocalDate to,
			CommandContext context) {
		return handle(id, new OpenEdition(territory, from, to, today()), context);
	}

	/** Decides a command on an edition. */
	public Outcome<Edition> handle(String id, EditionCommand command, CommandContext context) {
		Outcome<Edition> outcome = this.handler.handle(checked(id), command, context);
		if (outcome instanceof Outcome.Accepted<Edition>) {
			this.mongo.save(EditionRow.of(id, this.handler.load(id).state()), COLLECTION);
		}
		return outcome;
	}

	/** An edition as its stream tells it. */
	public Loaded<Edition> load(String id) {
		return this.handler.load(checked(id));
	}

	private static String checked(String id) {
		if (!NUMBER.matcher(id).matches()) {
			throw new NotFound("Ce rapport");
		}
		return id;
	}

	/**
	 * One page of the editions, the latest period first.
	 * @param scope a territory's key or {@link EditionRow#COUNTY}, null for all
	 * @param frozen only those that are frozen, or that are not; null for all
	 * @param drafts whether those in preparation may be seen at all
	 */
	public Page<EditionRow> page(@Nullable String scope, @Nullable Boolean frozen, boolean drafts, PageRequest asked) {
		Query query = query(scope, frozen, drafts);
		long all = this.mongo.count(query, COLLECTION);
		query.skip(asked.offset()).limit(asked.size());
		return Page.of(this.mongo.find(query, EditionRow.class, COLLECTION), asked, all);
	}

	/** All of them, for a file. */
	public List<EditionRow> all(@Nullable String scope, @Nullable Boolean frozen, boolean drafts) {
		return this.mongo.find(query(scope, frozen, drafts), EditionRow.class, COLLECTION);
	}

	private static Query query(@Nullable String scope, @Nullable Boolean frozen, boolean drafts) {
		List<Criteria> all = new ArrayList<>();
		if (scope != null && !scope.isBlank()) {
			all.add(Criteria.where("scope").is(scope));
		}
		if (frozen != null) {
			all.add(Criteria.where("hash").exists(frozen));
		}
		if (!drafts) {
			all.add(Criteria.where("hash").exists(true));
		}
		return new Query(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all))
			.with(Sort.by(Sort.Order.desc("to"), Sort.Order.desc("from"), Sort.Order.asc("_id")));
	}

}
