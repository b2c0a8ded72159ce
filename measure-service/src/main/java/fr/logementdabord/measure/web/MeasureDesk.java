package fr.logementdabord.measure.web;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import fr.logementdabord.decider.Refusal;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.measure.application.Allocation;
import fr.logementdabord.measure.application.AllocationDesk;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.CancelRequest;
import fr.logementdabord.measure.domain.measure.MeasureCommand.EndMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.NameLeadWorker;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RecordReview;
import fr.logementdabord.measure.domain.measure.MeasureCommand.StartMeasure;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Request;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.VersionMismatch;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the API and the pages do with a measure, the same for both: find it if the viewer
 * may, read the fields, command, and turn a "no" into a problem.
 */
@Component
class MeasureDesk {

	private static final Pattern MEASURE = Pattern.compile("M-[0-9A-Z]{12}");

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final AllocationDesk allocations;

	private final AgreementDesk agreements;

	private final Today today;

	MeasureDesk(CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures, AllocationDesk allocations,
			AgreementDesk agreements, Today today) {
		this.measures = measures;
		this.allocations = allocations;
		this.agreements = agreements;
		this.today = today;
	}

	/**
	 * The measure, when it exists for this viewer.
	 */
	Loaded<SupportMeasure> see(String id, Viewer viewer) {
		Loaded<SupportMeasure> measure = load(id);
		Request asked = measure.state().asked().orElseThrow(MeasureDesk::notFound);
		if (!Scope.of(viewer).includes(asked.territory(), provider(measure))) {
			throw notFound();
		}
		return measure;
	}

	/**
	 * Takes a place for the measure.
	 * @return whether the measure has it already; else it follows by itself
	 */
	Allocation allocate(String id, Map<String, ?> sent, Caller caller) {
		Loaded<SupportMeasure> measure = coordinated(id, caller.viewer());
		Fields fields = Fields.of(sent);
		String agreementId = fields.id("agreementId");
		fields.orThrow();
		this.agreements.see(agreementId, caller.viewer());
		boolean done = measure.state().held().filter((held) -> held.agreementId().equals(agreementId)).isPresent();
		if (!done && caller.version() != null && caller.version() != measure.version()) {
			throw new VersionMismatch(caller.version(), measure.version());
		}
		Allocation allocation = this.allocations.allocate(id, agreementId, this.today.date(), caller.context());
		if (allocation instanceof Allocation.Refused(Refusal why)) {
			throw new CommandRefused(why);
		}
		return allocation;
	}

	Loaded<SupportMeasure> cancel(String id, Map<String, ?> sent, Caller caller) {
		coordinated(id, caller.viewer());
		Fields fields = Fields.of(sent);
		String because = fields.code("because", MeasureCodes.CANCEL_REASONS);
		fields.orThrow();
		return command(id, new CancelRequest(this.today.date(), because), caller);
	}

	Loaded<SupportMeasure> nameLeadWorker(String id, Map<String, ?> sent, Caller caller) {
		held(id, caller.viewer());
		Fields fields = Fields.of(sent);
		String workerId = fields.id("workerId");
		fields.orThrow();
		return command(id, new NameLeadWorker(workerId, this.today.date()), caller);
	}

	Loaded<SupportMeasure> start(String id, Map<String, ?> sent, Caller caller) {
		held(id, caller.viewer());
		Fields fields = Fields.of(sent);
		var start = new StartMeasure(fields.day("startedOn", this.today.date()), this.today.date());
		fields.orThrow();
		return command(id, start, caller);
	}

	Loaded<SupportMeasure> review(String id, Map<String, ?> sent, Caller caller) {
		held(id, caller.viewer());
		Fields fields = Fields.of(sent);
		var review = new RecordReview(fields.code("kind", MeasureCodes.REVIEW_KINDS),
				fields.day("heldOn", this.today.date()), this.today.date());
		fields.orThrow();
		return command(id, review, caller);
	}

	Loaded<SupportMeasure> end(String id, Map<String, ?> sent, Caller caller) {
		held(id, caller.viewer());
		Fields fields = Fields.of(sent);
		var end = new EndMeasure(fields.day("endedOn", this.today.date()),
				fields.code("reason", MeasureCodes.EXIT_REASONS),
				fields.code("destination", MeasureCodes.EXIT_DESTINATIONS), this.today.date());
		fields.orThrow();
		return command(id, end, caller);
	}

	private Loaded<SupportMeasure> command(String id, MeasureCommand command, Caller caller) {
		return switch (this.measures.handle(id, command, caller.context().expecting(caller.version()))) {
			case Outcome.Accepted<SupportMeasure> done -> new Loaded<>(done.state(), done.version());
			case Outcome.Refused<SupportMeasure>(Refusal why, long version) -> throw new CommandRefused(why);
			case Outcome.VersionMismatch<SupportMeasure>(long expected, long actual) ->
				throw new VersionMismatch(expected, actual);
		};
	}

	private Loaded<SupportMeasure> coordinated(String id, Viewer viewer) {
		Loaded<SupportMeasure> measure = load(id);
		Request asked = measure.state().asked().orElseThrow(MeasureDesk::notFound);
		if (!viewer.is(Roles.COORDINATOR) || !viewer.territories().contains(asked.territory())) {
			throw notFound();
		}
		return measure;
	}

	private void held(String id, Viewer viewer) {
		String provider = provider(load(id));
		if (provider == null || !viewer.is(Roles.ASSOCIATION) || !Objects.equals(provider, viewer.organisation())) {
			throw notFound();
		}
	}

	private Loaded<SupportMeasure> load(String id) {
		if (!MEASURE.matcher(id).matches()) {
			throw notFound();
		}
		return this.measures.load(id);
	}

	private static @Nullable String provider(Loaded<SupportMeasure> measure) {
		return measure.state().held().map(SupportMeasure.Allocation::provider).orElse(null);
	}

	private static NotFound notFound() {
		return new NotFound("Cette mesure");
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
