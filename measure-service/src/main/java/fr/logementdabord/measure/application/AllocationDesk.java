package fr.logementdabord.measure.application;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.TakePlace;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.Circumstances;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.AllocateMeasure;
import fr.logementdabord.measure.domain.measure.MeasureDecider;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Request;

/**
 * Allocates a measure: a place is taken on the agreement, where capacity is decided, and
 * the measure follows by its policy. The person who asked waits a little for that.
 */
public class AllocationDesk {

	private static final Duration PAUSE = Duration.ofMillis(40);

	private final MeasureDecider decider = new MeasureDecider();

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements;

	private final Duration patience;

	/**
	 * Opens the desk.
	 * @param measures the measures
	 * @param agreements the agreements
	 * @param patience how long a request waits for its measure at most
	 */
	public AllocationDesk(CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures,
			CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements, Duration patience) {
		this.measures = measures;
		this.agreements = agreements;
		this.patience = patience;
	}

	/**
	 * Allocates a measure that was requested.
	 * @param circumstances how it is granted, kept with the place
	 */
	public Allocation allocate(String measureId, String agreementId, LocalDate today, Circumstances circumstances,
			CommandContext context) {
		Loaded<SupportMeasure> measure = this.measures.load(measureId);
		if (holds(measure, agreementId)) {
			return new Allocation.Done(measure);
		}
		// the rule of the measure is asked first: no place is taken for a measure that
		// cannot use it
		Optional<Refusal> refusal = refusal(measure, agreementId, today);
		if (refusal.isPresent()) {
			return new Allocation.Refused(refusal.get());
		}
		Request asked = measure.state().asked().orElseThrow();
		String type = measure.state().typeAwaited().orElse(asked.measureType());
		Outcome<ProviderAgreement> taken = this.agreements.handle(agreementId,
				new TakePlace(measureId, asked.caseId(), asked.territory(), type, today, circumstances), context);
		return switch (taken) {
			case Outcome.Refused<ProviderAgreement>(Refusal why, long version) -> new Allocation.Refused(why);
			case Outcome.Accepted<ProviderAgreement> accepted -> await(measureId, agreementId, today);
			case Outcome.VersionMismatch<ProviderAgreement> mismatch ->
				throw new IllegalStateException("No version of the agreement is expected");
		};
	}

	private Allocation await(String measureId, String agreementId, LocalDate today) {
		long limit = System.nanoTime() + this.patience.toNanos();
		while (true) {
			Loaded<SupportMeasure> measure = this.measures.load(measureId);
			if (holds(measure, agreementId)) {
				return new Allocation.Done(measure);
			}
			Optional<Refusal> refusal = refusal(measure, agreementId, today);
			if (refusal.isPresent()) {
				return new Allocation.Refused(refusal.get());
			}
			if (System.nanoTime() - limit >= 0 || Thread.currentThread().isInterrupted()) {
				return new Allocation.UnderWay(measure);
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

	private static boolean holds(Loaded<SupportMeasure> measure, String agreementId) {
		return measure.state().held().filter((held) -> held.agreementId().equals(agreementId)).isPresent();
	}

	private Optional<Refusal> refusal(Loaded<SupportMeasure> measure, String agreementId, LocalDate today) {
		String measureType = measure.state().typeAwaited().orElse("");
		return switch (this.decider.decide(new AllocateMeasure(agreementId, "", measureType, today), measure.state())) {
			case Decision.Refused<MeasureEvent>(Refusal why) -> Optional.of(why);
			case Decision.Accepted<MeasureEvent> accepted -> Optional.empty();
		};
	}

}
