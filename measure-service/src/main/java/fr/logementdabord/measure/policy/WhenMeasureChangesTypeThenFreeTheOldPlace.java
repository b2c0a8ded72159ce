package fr.logementdabord.measure.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.FreePlace;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.messaging.published.MeasureTypeChangedV1;

import org.springframework.stereotype.Component;

/**
 * Gives back the place of the type before.
 */
@Component
public class WhenMeasureChangesTypeThenFreeTheOldPlace implements Policy {

	private final CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements;

	public WhenMeasureChangesTypeThenFreeTheOldPlace(
			CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements) {
		this.agreements = agreements;
	}

	@Override
	public Set<String> types() {
		return Set.of(MeasureTypeChangedV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		MeasureTypeChangedV1 changed = event.as(MeasureTypeChangedV1.class);
		this.agreements.handle(changed.previousAgreementId(), new FreePlace(changed.measureId(), changed.changedOn()),
				CommandContext.causedBy(event));
	}

}
