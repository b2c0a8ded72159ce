package fr.logementdabord.measure.web.intervention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.intervention.Intervention;
import fr.logementdabord.measure.domain.intervention.Intervention.Begun;
import fr.logementdabord.measure.domain.intervention.InterventionCodes;
import fr.logementdabord.measure.domain.intervention.InterventionCommand;
import fr.logementdabord.measure.domain.intervention.InterventionEvent;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.reference.DebtRuleFile;
import fr.logementdabord.measure.view.measures.MeasureList;
import fr.logementdabord.measure.web.DescribedFields;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.OpenCases;
import fr.logementdabord.measure.web.Outcomes;
import fr.logementdabord.web.body.SentBodies;
import fr.logementdabord.web.body.SentBody;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * What the API and the pages do with interventions. An association records its own.
 */
@Component
class InterventionDesk implements SentBodies {

	private static final Pattern INTERVENTION = Pattern.compile("I-[0-9A-Z]{12}");

	private final CommandHandler<InterventionCommand, Intervention, InterventionEvent> interventions;

	private final MeasureList measures;

	private final Today today;

	private final OpenCases cases;

	InterventionDesk(CommandHandler<InterventionCommand, Intervention, InterventionEvent> interventions,
			MeasureList measures, Today today, OpenCases cases) {
		this.cases = cases;
		this.interventions = interventions;
		this.measures = measures;
		this.today = today;
	}

	/**
	 * One intervention, for those who may read it.
	 */
	Begun see(String id, Viewer viewer) {
		if (INTERVENTION.matcher(id).matches() && this.interventions.load(id).state() instanceof Begun begun
				&& this.cases.scope(viewer)
					.includes(begun.territory(), begun.provider(), begun.caseId().orElse(null))) {
			return begun;
		}
		throw new NotFound("Cette intervention");
	}

	/**
	 * Records a visit or opens a team intervention.
	 * @param euros whether the debt is written in euros, as people do
	 * @return the new intervention
	 */
	String begin(Map<String, ?> sent, boolean euros, Viewer viewer, IdempotencyKey key) {
		Fields fields = Fields.of(sent);
		String id = Ids.derived("I-", viewer.login(), key.value());
		Beginning beginning = beginning(fields, euros, id, Objects.requireNonNullElse(viewer.organisation(), ""));
		fields.orThrow();
		beginning.caseId().ifPresent((asked) -> known(asked, viewer));
		Outcomes.orThrow(
				this.interventions.handle(id, beginning.command(), CommandContext.of(key.value(), viewer.login())));
		return id;
	}

	private Beginning beginning(Fields fields, boolean euros, String id, String provider) {
		LocalDate now = this.today.date();
		String kind = fields.code("kind", InterventionCodes.KINDS);
		String territory = fields.code("territory", MeasureCodes.TERRITORIES);
		Optional<String> caseId = fields.has("caseId") ? Optional.of(fields.id("caseId")) : Optional.empty();
		if (InterventionCodes.TEAM.equals(kind)) {
			LocalDate requestedOn = fields.day("requestedOn", now);
			long debt = euros ? fields.euros("debt") : fields.cents("debtCents");
			return new Beginning(caseId, new InterventionCommand.OpenTeamIntervention(id, provider, territory, caseId,
					requestedOn, debt, DebtRuleFile.on(requestedOn), now));
		}
		return new Beginning(caseId,
				new InterventionCommand.RecordVisit(id, provider, territory, caseId, fields.day("judgedOn", now),
						fields.day("visitedOn", now), fields.code("contact", InterventionCodes.CONTACTS), now));
	}

	/**
	 * Records what became of the household.
	 */
	void observe(String id, Map<String, ?> sent, Viewer viewer, IdempotencyKey key) {
		see(id, viewer);
		Fields fields = Fields.of(sent);
		InterventionCommand observe = observation(fields);
		fields.orThrow();
		Outcomes.orThrow(this.interventions.handle(id, observe, CommandContext.of(key.value(), viewer.login())));
	}

	private InterventionCommand observation(Fields fields) {
		String status = fields.code("status", InterventionCodes.STATUSES);
		return new InterventionCommand.ObserveStatus(status, fields.day("observedOn", this.today.date()),
				this.today.date());
	}

	@Override
	public List<SentBody> bodies() {
		Stream<SentBody> beginnings = InterventionCodes.KINDS.stream()
			.map((kind) -> DescribedFields.body("/api/interventions", kind, Map.of("kind", kind),
					(fields) -> beginning(fields, false, "", "")));
		return Stream
			.concat(beginnings, Stream.of(DescribedFields.body("/api/interventions/{id}/status", this::observation)))
			.toList();
	}

	// a case may be named only by who supports it: else a guess would tell that it exists
	private void known(String caseId, Viewer viewer) {
		boolean supported = this.measures.all(this.cases.scope(viewer), null, caseId, null)
			.stream()
			.anyMatch((measure) -> caseId.equals(measure.caseId()));
		if (!supported) {
			throw ProblemException.invalid("caseId", "Ce dossier n’existe pas ou ne vous est pas accessible.");
		}
	}

	/**
	 * What begins, and the case it is said to be about.
	 */
	private record Beginning(Optional<String> caseId, InterventionCommand command) {
	}

}
