package fr.logementdabord.referral.retention;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.retention.RetentionBatch;
import fr.logementdabord.referral.domain.retention.RetentionCommand;
import fr.logementdabord.referral.domain.retention.RetentionCommand.ProposeBatch;
import fr.logementdabord.referral.domain.retention.RetentionDecider;
import fr.logementdabord.referral.domain.retention.RetentionEvent;
import fr.logementdabord.referral.domain.retention.RetentionLine;
import fr.logementdabord.referral.messaging.published.RetentionPublisher;
import fr.logementdabord.referral.view.lastcontact.LastContact;
import fr.logementdabord.referral.view.lastcontact.LastContactsView;
import fr.logementdabord.referral.view.openreferrals.OpenReferral;
import fr.logementdabord.referral.view.openreferrals.OpenReferralsView;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The batches of files, each a stream, with a list beside them.
 */
public class RetentionBatches {

	static final String COLLECTION = "retention_batches";

	/** Active base: two years from the last contact (CNIL, deliberation 2021-028). */
	static final int MONTHS = 24;

	/** More are proposed the next time: somebody must look at each. */
	private static final int MOST_FILES = 500;

	/** Stored names: never change one. */
	static final EventTypes<RetentionEvent> EVENTS = EventTypes.of(RetentionEvent.class)
		.name(RetentionEvent.BatchProposed.class, "retention-batch-proposed")
		.name(RetentionEvent.FileKept.class, "file-kept")
		.name(RetentionEvent.FateSet.class, "fate-set")
		.name(RetentionEvent.VisaRecorded.class, "visa-recorded")
		.name(RetentionEvent.BatchApproved.class, "retention-batch-approved")
		.name(RetentionEvent.ErasureBegun.class, "erasure-begun")
		.name(RetentionEvent.CaseErased.class, "case-erased")
		.name(RetentionEvent.ErasedElsewhere.class, "erased-elsewhere")
		.build();

	private final CommandHandler<RetentionCommand, RetentionBatch, RetentionEvent> handler;

	private final MongoTemplate mongo;

	private final Views views;

	private final Today today;

	public RetentionBatches(CommandHandlers handlers, MongoTemplate mongo, Views views, Today today) {
		this.handler = handlers
			.of(new Aggregate<>("retention", new RetentionDecider(), EVENTS, new RetentionPublisher()));
		this.mongo = mongo;
		this.views = views;
		this.today = today;
	}

	/**
	 * Proposes the files whose last contact is too long ago and that no batch holds.
	 * @param day names the batch; the same day again is the same batch
	 * @return the batch, none when there is nothing to propose
	 */
	public Optional<String> propose(LocalDate day, String actor) {
		String id = "RB-" + day;
		if (find(id).isPresent()) {
			return Optional.of(id);
		}
		List<RetentionLine> lines = due();
		if (lines.isEmpty()) {
			return Optional.empty();
		}
		handle(id, new ProposeBatch(id, this.today.date(), lines), CommandContext.of(id, actor));
		return Optional.of(id);
	}

	/** Decides a command and brings the list up to date. */
	public Outcome<RetentionBatch> handle(String id, RetentionCommand command, CommandContext context) {
		Outcome<RetentionBatch> outcome = this.handler.handle(id, command, context);
		if (outcome instanceof Outcome.Accepted<RetentionBatch>) {
			this.mongo.save(BatchRow.of(id, this.handler.load(id).state()), COLLECTION);
		}
		return outcome;
	}

	/** A batch as it stands. */
	public Optional<RetentionBatch> find(String id) {
		return id.matches("RB-\\d{4}-\\d{2}-\\d{2}")
				? Optional.of(this.handler.load(id).state()).filter((batch) -> batch.proposedOn() != null)
				: Optional.empty();
	}

	/** The last contact with the household of a case, as far as it is known. */
	Optional<LocalDate> lastContact(String caseId) {
		return Optional
			.ofNullable(
					this.mongo.findById(caseId, LastContact.class, this.views.collection(LastContactsView.COLLECTION)))
			.map(LastContact::lastContactOn);
	}

	/** One page of the batches, the latest first. */
	public Page<BatchRow> page(@Nullable String status, PageRequest asked) {
		Query query = query(status);
		long total = this.mongo.count(query, COLLECTION);
		return Page.of(this.mongo.find(
				query.with(Sort.by(Sort.Direction.DESC, "_id")).skip(asked.offset()).limit(asked.size()),
				BatchRow.class, COLLECTION), asked, total);
	}

	/** The batches that are being carried out. */
	List<BatchRow> erasing() {
		return this.mongo.find(query(BatchRow.ERASING), BatchRow.class, COLLECTION);
	}

	private static Query query(@Nullable String status) {
		return (status == null || status.isBlank()) ? new Query() : Query.query(Criteria.where("status").is(status));
	}

	private List<RetentionLine> due() {
		Set<String> held = held();
		LocalDate before = this.today.date().minusMonths(MONTHS);
		return this.mongo
			.find(Query.query(Criteria.where("lastContactOn").lt(before)).with(Sort.by("lastContactOn", "_id")),
					LastContact.class, this.views.collection(LastContactsView.COLLECTION))
			.stream()
			.filter((clock) -> !held.contains(clock.caseId()))
			.limit(MOST_FILES)
			.map(this::line)
			.toList();
	}

	/** What is erased, is about to be, or is kept for now. */
	private Set<String> held() {
		Set<String> held = new HashSet<>();
		LocalDate now = this.today.date();
		this.mongo.findAll(BatchRow.class, COLLECTION)
			.forEach((row) -> this.handler.load(row.id())
				.state()
				.files()
				.stream()
				.filter((file) -> file.kept() == null || !file.kept().until().isBefore(now))
				.forEach((file) -> held.add(file.line().caseId())));
		return held;
	}

	private RetentionLine line(LastContact clock) {
		OpenReferral row = this.mongo.findById(clock.caseId(), OpenReferral.class,
				this.views.collection(OpenReferralsView.COLLECTION));
		LocalDate last = clock.lastContactOn();
		return new RetentionLine(clock.caseId(), clock.territory(), (row != null) ? row.status() : null,
				(last != null) ? last : LocalDate.EPOCH);
	}

}
