package fr.logementdabord.measure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

import fr.logementdabord.decider.Refusal;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.application.Allocation;
import fr.logementdabord.measure.application.AllocationDesk;
import fr.logementdabord.measure.reference.SupportRules;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.application.WaitingLists;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.agreement.Circumstances;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.CancelRequest;
import fr.logementdabord.measure.domain.measure.MeasureCommand.EndMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.NameLeadWorker;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RecordReview;
import fr.logementdabord.measure.domain.measure.MeasureCommand.StartMeasure;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportRule;
import fr.logementdabord.measure.domain.waitinglist.Ranking;
import fr.logementdabord.web.body.SentBodies;
import fr.logementdabord.web.body.SentBody;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.VersionMismatch;
import fr.logementdabord.web.security.Viewer;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the API and the pages do with a measure, the same for both: find it if the viewer
 * may, read the fields, command, and turn a "no" into a problem.
 */
@Component
class MeasureDesk implements SentBodies {

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final MeasureAccess access;

	private final AllocationDesk allocations;

	private final AgreementDesk agreements;

	private final WaitingLists waitingLists;

	private final SupportRules rules;

	private final Today today;

	MeasureDesk(CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures, MeasureAccess access,
			AllocationDesk allocations, AgreementDesk agreements, WaitingLists waitingLists, SupportRules rules,
			Today today) {
		this.measures = measures;
		this.access = access;
		this.allocations = allocations;
		this.agreements = agreements;
		this.waitingLists = waitingLists;
		this.rules = rules;
		this.today = today;
	}

	/**
	 * The measure, when it exists for this viewer.
	 */
	Loaded<SupportMeasure> see(String id, Viewer viewer) {
		return this.access.seen(id, viewer);
	}

	/**
	 * Takes a place for the measure.
	 * @return whether the measure has it already; else it follows by itself
	 */
	Allocation allocate(String id, Map<String, ?> sent, Caller caller) {
		Loaded<SupportMeasure> measure = this.access.coordinated(id, caller.viewer());
		Fields fields = Fields.of(sent);
		PlaceAsked place = place(fields);
		fields.orThrow();
		String agreementId = place.agreementId();
		LocalDate day = place.on();
		this.agreements.see(agreementId, caller.viewer());
		boolean done = measure.state().held().filter((held) -> held.agreementId().equals(agreementId)).isPresent();
		if (!done && caller.version() != null && caller.version() != measure.version()) {
			throw new VersionMismatch(caller.version(), measure.version());
		}
		Optional<Integer> position = measure.state()
			.asked()
			.flatMap((asked) -> this.waitingLists.place(asked.territory(), asked.measureType(), id, day))
			.map(Ranking.Place::position);
		var circumstances = new Circumstances(Optional.ofNullable(caller.viewer().organisation()), place.motive(),
				position);
		Allocation allocation = this.allocations.allocate(id, agreementId, day, circumstances, caller.context());
		if (allocation instanceof Allocation.Refused(Refusal why)) {
			throw new CommandRefused(why);
		}
		return allocation;
	}

	Loaded<SupportMeasure> cancel(String id, Map<String, ?> sent, Caller caller) {
		this.access.coordinated(id, caller.viewer());
		Fields fields = Fields.of(sent);
		CancelRequest cancel = cancellation(fields);
		fields.orThrow();
		return command(id, cancel, caller);
	}

	Loaded<SupportMeasure> nameLeadWorker(String id, Map<String, ?> sent, Caller caller) {
		SupportMeasure measure = this.access.held(id, caller.viewer()).state();
		Fields fields = Fields.of(sent);
		String measureType = measure.asked().orElseThrow().measureType();
		NameLeadWorker name = leadWorker(fields,
				(day) -> this.rules.on(measureType, day).map(SupportRule::handoverDays).orElse(0));
		fields.orThrow();
		return command(id, name, caller);
	}

	Loaded<SupportMeasure> start(String id, Map<String, ?> sent, Caller caller) {
		SupportMeasure measure = this.access.held(id, caller.viewer()).state();
		Fields fields = Fields.of(sent);
		StartMeasure start = start(fields, measure.asked().orElseThrow().measureType());
		fields.orThrow();
		return command(id, start, caller);
	}

	Loaded<SupportMeasure> review(String id, Map<String, ?> sent, Caller caller) {
		this.access.held(id, caller.viewer());
		Fields fields = Fields.of(sent);
		RecordReview review = review(fields);
		fields.orThrow();
		return command(id, review, caller);
	}

	Loaded<SupportMeasure> end(String id, Map<String, ?> sent, Caller caller) {
		this.access.held(id, caller.viewer());
		Fields fields = Fields.of(sent);
		EndMeasure end = end(fields);
		fields.orThrow();
		return command(id, end, caller);
	}

	@Override
	public List<SentBody> bodies() {
		String measure = "/api/measures/{id}";
		return List.of(DescribedFields.body(measure + "/allocation", this::place),
				DescribedFields.body(measure + "/cancellation", this::cancellation),
				DescribedFields.body(measure + "/lead-worker",
						(fields) -> leadWorker(fields, (day) -> this.rules.longestHandover())),
				DescribedFields.body(measure + "/start", (fields) -> start(fields, MeasureCodes.TYPES.getFirst())),
				DescribedFields.body(measure + "/reviews", this::review),
				DescribedFields.body(measure + "/end", this::end));
	}

	private PlaceAsked place(Fields fields) {
		return new PlaceAsked(fields.id("agreementId"),
				fields.optionalCode("motive", AgreementCodes.GRANT_MOTIVES).orElse(Circumstances.NOT_STATED),
				fields.dayOrToday("allocatedOn", this.today.date()));
	}

	private CancelRequest cancellation(Fields fields) {
		String because = fields.code("because", MeasureCodes.CANCEL_REASONS);
		return new CancelRequest(fields.dayOrToday("cancelledOn", this.today.date()), because);
	}

	private NameLeadWorker leadWorker(Fields fields, ToIntFunction<LocalDate> longestHandover) {
		String workerId = fields.id("workerId");
		LocalDate namedOn = fields.dayOrToday("namedOn", this.today.date());
		int overlap = fields.has("overlapDays") ? fields.whole("overlapDays", 0, longestHandover.applyAsInt(namedOn))
				: 0;
		return new NameLeadWorker(workerId, namedOn, namedOn.plusDays(overlap));
	}

	private StartMeasure start(Fields fields, String measureType) {
		LocalDate startedOn = fields.day("startedOn", this.today.date());
		return new StartMeasure(startedOn, this.today.date(), this.rules.on(measureType, startedOn));
	}

	private RecordReview review(Fields fields) {
		return new RecordReview(fields.code("kind", MeasureCodes.REVIEW_KINDS), fields.day("heldOn", this.today.date()),
				this.today.date());
	}

	private EndMeasure end(Fields fields) {
		return new EndMeasure(fields.day("endedOn", this.today.date()),
				fields.code("reason", MeasureCodes.EXIT_REASONS),
				fields.code("destination", MeasureCodes.EXIT_DESTINATIONS), this.today.date());
	}

	private Loaded<SupportMeasure> command(String id, MeasureCommand command, Caller caller) {
		return Outcomes.orThrow(this.measures.handle(id, command, caller.context().expecting(caller.version())));
	}

	/**
	 * Which place shall be taken.
	 */
	private record PlaceAsked(String agreementId, String motive, LocalDate on) {
	}

	/**
	 * Who asks, with the key and the version of the request.
	 */
	record Caller(Viewer viewer, IdempotencyKey key, @Nullable Long version) {

		CommandContext context() {
			return CommandContext.of(this.key.value(), this.viewer.login());
		}

	}

}
