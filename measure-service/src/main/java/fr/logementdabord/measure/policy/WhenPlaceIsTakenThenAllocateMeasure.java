package fr.logementdabord.measure.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.FreePlace;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.AllocateMeasure;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.messaging.published.PlaceTakenV1;

import org.springframework.stereotype.Component;

/**
 * Completes an allocation: the measure goes to the association whose place was taken. If
 * the measure says no (taken elsewhere, cancelled meanwhile), the place goes back.
 */
@Component
public class WhenPlaceIsTakenThenAllocateMeasure implements Policy {

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements;

	public WhenPlaceIsTakenThenAllocateMeasure(CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures,
			CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements) {
		this.measures = measures;
		this.agreements = agreements;
	}

	@Override
	public Set<String> types() {
		return Set.of(PlaceTakenV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		PlaceTakenV1 taken = event.as(PlaceTakenV1.class);
		Outcome<SupportMeasure> outcome = this.measures.handle(taken.measureId(),
				new AllocateMeasure(taken.agreementId(), taken.provider(), taken.measureType(), taken.takenOn()),
				CommandContext.causedBy(event));
		if (outcome instanceof Outcome.Refused) {
			this.agreements.handle(taken.agreementId(), new FreePlace(taken.measureId(), taken.takenOn()),
					CommandContext.causedBy(event));
		}
	}

}
