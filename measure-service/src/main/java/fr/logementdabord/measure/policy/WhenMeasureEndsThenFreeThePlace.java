package fr.logementdabord.measure.policy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.FreePlace;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.messaging.published.MeasureEndedV1;
import fr.logementdabord.measure.messaging.published.MeasureRequestCancelledV1;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gives the place back when the measure is over, or cancelled after its allocation. The
 * measure itself tells which agreement it held: a copy could be late.
 */
@Component
public class WhenMeasureEndsThenFreeThePlace implements Policy {

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements;

	public WhenMeasureEndsThenFreeThePlace(CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures,
			CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements) {
		this.measures = measures;
		this.agreements = agreements;
	}

	@Override
	public Set<String> types() {
		return Set.of(MeasureEndedV1.TYPE, MeasureRequestCancelledV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		OverMeasure over = event.as(OverMeasure.class);
		this.measures.load(over.measureId())
			.state()
			.held()
			.ifPresent((held) -> this.agreements.handle(held.agreementId(),
					new FreePlace(over.measureId(), over.since()), CommandContext.causedBy(event)));
	}

	/**
	 * What the two events have in common.
	 */
	record OverMeasure(String measureId, @Nullable LocalDate endedOn, @Nullable LocalDate cancelledOn) {

		LocalDate since() {
			return Objects.requireNonNull((this.endedOn != null) ? this.endedOn : this.cancelledOn);
		}

	}

}
