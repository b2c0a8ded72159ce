package fr.logementdabord.measure.policy.waitinglist;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.FreePlace;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.messaging.published.AllocationRefusedV1;

import org.springframework.stereotype.Component;

/**
 * Gives back the place that was refused, whoever refused it.
 */
@Component
public class WhenAllocationIsRefusedThenFreeThePlace implements Policy {

	private final CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements;

	public WhenAllocationIsRefusedThenFreeThePlace(
			CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements) {
		this.agreements = agreements;
	}

	@Override
	public Set<String> types() {
		return Set.of(AllocationRefusedV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		AllocationRefusedV1 refused = event.as(AllocationRefusedV1.class);
		this.agreements.handle(refused.agreementId(), new FreePlace(refused.measureId(), refused.refusedOn()),
				CommandContext.causedBy(event));
	}

}
