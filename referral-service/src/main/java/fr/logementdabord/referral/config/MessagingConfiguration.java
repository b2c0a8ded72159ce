package fr.logementdabord.referral.config;

import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.referral.access.SharingEnds;
import fr.logementdabord.referral.application.CaseProtections;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.coordination.CaseStreams;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.policy.Facts;
import fr.logementdabord.referral.policy.WhenCaseMovesThenUpdateDesk;
import fr.logementdabord.referral.policy.WhenDecisionIsTakenThenTellReferrer;
import fr.logementdabord.referral.policy.WhenHouseholdMovesInThenNoteIt;
import fr.logementdabord.referral.policy.WhenHousingSearchClosesThenNoteIt;
import fr.logementdabord.referral.policy.WhenMeasureEndsThenNoteIt;
import fr.logementdabord.referral.policy.WhenMeasureIsAllocatedThenShareWithProvider;
import fr.logementdabord.referral.policy.WhenMeasureIsOverThenEndSharing;
import fr.logementdabord.referral.policy.WhenProtectionChangesThenCloseTheCase;
import fr.logementdabord.referral.policy.WhenReferralIsSubmittedThenSuspectDuplicates;
import fr.logementdabord.referral.policy.WhenSupportNotesAreErasedThenNoteIt;
import fr.logementdabord.referral.retention.RetentionBatches;
import fr.logementdabord.referral.view.desk.DeskUpdates;
import fr.logementdabord.referral.view.duplicates.PossibleDuplicatesView;
import fr.logementdabord.referral.view.openreferrals.OpenReferralsView;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The functions that the bindings of application.yml name.
 */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

	@Bean
	SharingEnds sharingEnds(CaseClocks clocks) {
		return new SharingEnds(clocks);
	}

	@Bean
	Facts facts(CommandHandler<ReferralCommand, Referral, ReferralEvent> handler) {
		return new Facts(handler);
	}

	@Bean
	Consumer<Message<List<byte[]>>> policies(Receiving receiving, Facts facts, IdentityVault vault, DeskUpdates desk,
			CaseStreams streams, CaseClocks clocks, SharingEnds ends,
			WhenReferralIsSubmittedThenSuspectDuplicates duplicates, RetentionBatches batches,
			CaseProtections protections) {
		return receiving.policies("referral-service.policies", List.of(
				// first, so that whatever follows is already out of sight
				new WhenProtectionChangesThenCloseTheCase(protections),
				new WhenMeasureIsAllocatedThenShareWithProvider(facts, vault), new WhenMeasureEndsThenNoteIt(facts),
				new WhenMeasureIsOverThenEndSharing(facts, vault, ends), new WhenHouseholdMovesInThenNoteIt(facts),
				new WhenHousingSearchClosesThenNoteIt(facts), new WhenDecisionIsTakenThenTellReferrer(streams, clocks),
				duplicates, new WhenSupportNotesAreErasedThenNoteIt(batches),
				// last, so that it sees what the others noted
				new WhenCaseMovesThenUpdateDesk(desk)));
	}

	@Bean
	Consumer<Message<List<byte[]>>> possibleDuplicates(Receiving receiving) {
		return receiving.view("referral-service.possible-duplicates", new PossibleDuplicatesView());
	}

	@Bean
	Consumer<Message<List<byte[]>>> openReferrals(Receiving receiving, SharingEnds ends) {
		return receiving.view("referral-service.open-referrals", new OpenReferralsView(ends));
	}

}
