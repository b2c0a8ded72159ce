package fr.logementdabord.referral.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.vault.SealedDocuments;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Where identities wait, sealed, for the event that refers to them by a ticket: an event
 * may travel where they may not. A ticket serves one event of the organisation that
 * deposited; what it stands for is erased once the vault has it, or after seven days.
 */
public class Deposits implements DeadlineAction {

	static final String COLLECTION = "deposits";

	private static final Duration LASTS = Duration.ofDays(7);

	private static final String KIND = "deposit-expires";

	private static final String USED_BY = "usedBy";

	private final MongoTemplate mongo;

	private final SealedForm sealed;

	private final Deadlines deadlines;

	private final Clock clock;

	public Deposits(MongoTemplate mongo, KeyRing keys, Deadlines deadlines, Clock clock) {
		this.mongo = mongo;
		this.sealed = new SealedForm(keys);
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * Keeps answers.
	 * @param ticket under which they are kept; the first answers under a ticket stay
	 * @return until when
	 */
	public Instant keep(String ticket, String organisation, FormAnswers answers) {
		Instant until = this.clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(LASTS);
		try {
			this.mongo.insert(new Sealed(ticket, organisation, until, this.sealed.seal(answers, place(ticket)), null),
					COLLECTION);
		}
		catch (DuplicateKeyException again) {
			// the request was repeated
		}
		this.deadlines.schedule("deposit/" + ticket, until, KIND, Map.of("ticket", ticket));
		return until;
	}

	/**
	 * Gives a deposit to an event, and to no other one. Twice is once.
	 */
	public Claim claim(String ticket, String organisation, String entryId) {
		Criteria own = own(ticket, organisation);
		@Nullable Sealed found = this.mongo.findOne(Query.query(own), Sealed.class, COLLECTION);
		if (found == null) {
			return new Claim.Unknown();
		}
		Criteria free = new Criteria().andOperator(own, Criteria.where(USED_BY).in(Arrays.asList(null, entryId)));
		boolean claimed = this.mongo.updateFirst(Query.query(free), new Update().set(USED_BY, entryId), COLLECTION)
			.getMatchedCount() == 1;
		return claimed ? new Claim.Given(this.sealed.open(found.answers(), place(ticket))) : new Claim.Used();
	}

	/** The event was refused: another one may use the ticket. */
	public void release(String ticket, String entryId) {
		this.mongo.updateFirst(claimed(ticket, entryId), new Update().unset(USED_BY), COLLECTION);
	}

	/** The vault has it: only the ticket is remembered, so that it serves once. */
	public void erase(String ticket, String entryId) {
		this.mongo.updateFirst(claimed(ticket, entryId),
				new Update().set("answers", this.sealed.seal(FormAnswers.none(), place(ticket))), COLLECTION);
	}

	/** Forgets a deposit as if it had never been. */
	public void remove(String ticket) {
		this.mongo.remove(Query.query(Criteria.where("_id").is(ticket)), COLLECTION);
		this.deadlines.cancel("deposit/" + ticket);
	}

	/** What is sealed of a deposit. */
	public static SealedDocuments sealedDocuments() {
		return SealedDocuments.oneField(COLLECTION, "answers", "/deposit");
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void due(Deadline deadline) {
		Optional.ofNullable(deadline.data().get("ticket"))
			.ifPresent((ticket) -> this.mongo.remove(Query.query(Criteria.where("_id").is(ticket)), COLLECTION));
	}

	private static Criteria own(String ticket, String organisation) {
		return Criteria.where("_id").is(ticket).and("organisation").is(organisation);
	}

	private static Query claimed(String ticket, String entryId) {
		return Query.query(Criteria.where("_id").is(ticket).and(USED_BY).is(entryId));
	}

	private static String place(String ticket) {
		return ticket + "/deposit";
	}

	/** What somebody who shows a ticket gets. */
	public sealed interface Claim {

		/** The answers. */
		record Given(FormAnswers answers) implements Claim {
		}

		/** Another event has them. */
		record Used() implements Claim {
		}

		/** There is no such deposit, it is somebody else's, or its time is over. */
		record Unknown() implements Claim {
		}

	}

	record Sealed(@Id String id, String organisation, Instant until, String answers, @Nullable String usedBy) {
	}

}
