package fr.logementdabord.referral.view.lastcontact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * Folds the last contact with each household. A contact is a saisine, a conference the
 * household took part in, a support that begins, is reviewed or ends, a meeting or call
 * in its journal, a lease signed, a move-in: each on its own day, whenever it is written
 * down. What staff do on their own (étayage, orientation, closure, merge, import,
 * reports) is none (CNIL deliberation 2021-028; domain §5, trap 24).
 */
public final class LastContactsView implements ViewDefinition<LastContact> {

	/** Collection of the documents. */
	public static final String COLLECTION = "last_contacts";

	private static final String SUBMITTED = "fr.logementdabord.referral.referral-submitted.v1";

	private static final String CONFERENCE = "fr.logementdabord.referral.case-conference-held.v1";

	private static final String STARTED = "fr.logementdabord.measure.measure-started.v1";

	private static final String REVIEWED = "fr.logementdabord.measure.review-recorded.v1";

	private static final String MET = "fr.logementdabord.measure.household-contact-recorded.v1";

	private static final String ENDED = "fr.logementdabord.measure.measure-ended.v1";

	private static final String LEASE = "fr.logementdabord.housing.lease-signed.v1";

	private static final String MOVED_IN = "fr.logementdabord.housing.household-moved-in.v1";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<LastContact> document() {
		return LastContact.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(SUBMITTED, CONFERENCE, STARTED, REVIEWED, MET, ENDED, LEASE, MOVED_IN);
	}

	@Override
	public @Nullable String idOf(ReceivedEvent event) {
		return event.caseId();
	}

	@Override
	public List<IndexDefinition> indexes() {
		return List.of(new Index("lastContactOn", Sort.Direction.ASC));
	}

	@Override
	public LastContact initial(String id) {
		return LastContact.unknown(id);
	}

	@Override
	public LastContact evolve(LastContact clock, ReceivedEvent event) {
		return switch (event.type()) {
			case SUBMITTED -> submitted(clock, event.as(Submitted.class));
			case CONFERENCE -> conference(clock, event.as(Conference.class));
			case STARTED -> clock.contactOn(event.as(Started.class).startedOn());
			case REVIEWED -> clock.contactOn(event.as(Reviewed.class).heldOn());
			case MET -> met(clock, event.as(Met.class));
			case ENDED -> clock.contactOn(event.as(Ended.class).endedOn());
			case LEASE -> clock.contactOn(event.as(Signed.class).signedOn());
			case MOVED_IN -> clock.contactOn(event.as(MovedIn.class).movedInOn());
			default -> clock;
		};
	}

	private static LastContact submitted(LastContact clock, Submitted said) {
		return clock.in(said.territory()).contactOn(said.submittedOn());
	}

	private static LastContact met(LastContact clock, Met said) {
		return clock.visit(said.contactId(), said.metOn(), Boolean.TRUE.equals(said.struck()));
	}

	private static LastContact conference(LastContact clock, Conference said) {
		return said.householdTookPart() ? clock.contactOn(said.heldOn()) : clock;
	}

	record Submitted(@Nullable String territory, LocalDate submittedOn) {
	}

	record Conference(LocalDate heldOn, boolean householdTookPart) {
	}

	record Started(LocalDate startedOn) {
	}

	record Reviewed(LocalDate heldOn) {
	}

	record Met(String contactId, LocalDate metOn, @Nullable Boolean struck) {
	}

	record Ended(LocalDate endedOn) {
	}

	record Signed(LocalDate signedOn) {
	}

	record MovedIn(LocalDate movedInOn) {
	}

}
