package fr.logementdabord.housing.application;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.housing.domain.tenancy.Tenancy;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand;
import fr.logementdabord.housing.domain.tenancy.TenancyDecider;
import fr.logementdabord.housing.domain.tenancy.TenancyEvent;
import fr.logementdabord.housing.messaging.published.TenancyPublications;

/**
 * The streams of tenancies, ready for commands. The stored names below must never change.
 */
public record Tenancies(CommandHandler<TenancyCommand, Tenancy, TenancyEvent> streams) {

	private static final EventTypes<TenancyEvent> TYPES = EventTypes.of(TenancyEvent.class)
		.name(TenancyEvent.TenancyOpened.class, "tenancy-opened")
		.name(TenancyEvent.SlidePlanned.class, "slide-planned")
		.name(TenancyEvent.LeaseSlid.class, "lease-slid")
		.name(TenancyEvent.StayStageReached.class, "stay-stage-reached")
		.name(TenancyEvent.CheckRecorded.class, "check-recorded")
		.name(TenancyEvent.OccupationEnded.class, "occupation-ended")
		.build();

	public static Tenancies of(CommandHandlers handlers) {
		return new Tenancies(
				handlers.of(new Aggregate<>("tenancy", new TenancyDecider(), TYPES, new TenancyPublications())));
	}

}
