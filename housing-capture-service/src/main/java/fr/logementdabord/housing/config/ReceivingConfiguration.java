package fr.logementdabord.housing.config;

import java.util.List;
import java.util.function.Consumer;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.erase.DocumentTraces;
import fr.logementdabord.eventing.erase.Erasures;
import fr.logementdabord.eventing.erase.WhenCaseIsErasedThenEraseTraces;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.restore.ErasuresToRepeat;
import fr.logementdabord.housing.application.AnswerTime;
import fr.logementdabord.housing.application.HeldForReferral;
import fr.logementdabord.housing.application.HousingDelays;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.messaging.received.referral.ReferralTypes;
import fr.logementdabord.housing.policy.LandlordAnswerDeadline;
import fr.logementdabord.housing.policy.WhenCaseIsProtectedThenCloseIt;
import fr.logementdabord.housing.policy.WhenDwellingIsOfferedThenSetConfirmationDeadline;
import fr.logementdabord.housing.policy.WhenDwellingIsReleasedThenConfirmationBeginsAnew;
import fr.logementdabord.housing.policy.WhenDwellingIsReservedThenProposePlacement;
import fr.logementdabord.housing.policy.WhenHouseholdMovesInThenLetDwellingAndCloseSearch;
import fr.logementdabord.housing.policy.WhenLandlordAgreesThenFreeOtherCandidates;
import fr.logementdabord.housing.policy.WhenLandlordAnswersThenCancelAnswerDeadline;
import fr.logementdabord.housing.policy.WhenOrientationIsDecidedThenOpenHousingSearch;
import fr.logementdabord.housing.policy.WhenOrientationIsRevokedThenReleaseWhatIsHeld;
import fr.logementdabord.housing.policy.WhenPlacementEndsThenFreeHousehold;
import fr.logementdabord.housing.policy.WhenPlacementEndsThenReleaseDwelling;
import fr.logementdabord.housing.policy.WhenPlacementIsProposedThenSetAnswerDeadline;
import fr.logementdabord.housing.policy.WhenReferralIsClosedThenReleaseWhatIsHeld;
import fr.logementdabord.housing.policy.WhenReferralIsWithdrawnThenReleaseWhatIsHeld;
import fr.logementdabord.housing.policy.WhenSearchIsPausedThenSetEndOfPause;
import fr.logementdabord.housing.view.dwellings.DwellingsView;
import fr.logementdabord.housing.view.meetings.MeetingsView;
import fr.logementdabord.housing.view.placements.PlacementsView;
import fr.logementdabord.housing.view.searches.SearchesView;
import fr.logementdabord.web.clearance.ProtectedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * What reacts to events. The group of each function is the one of its binding.
 */
@Configuration(proxyBeanMethods = false)
class ReceivingConfiguration {

	private static final String GROUP = "housing-capture-service.";

	@Bean
	Consumer<Message<List<byte[]>>> policies(Receiving receiving, HousingStreams streams, HeldForReferral held,
			Deadlines deadlines, AnswerTime answerTime, HousingDelays delays, ProtectedThings protectedCases,
			Erasures erasures, DocumentTraces waitingEvents) {
		// the household is freed before the dwelling: whoever sees the dwelling free may
		// use both
		return receiving.policies(GROUP + "policies", List.of(
				// first, so that whatever follows is already out of sight
				new WhenCaseIsProtectedThenCloseIt(protectedCases),
				new WhenOrientationIsDecidedThenOpenHousingSearch(streams),
				new WhenDwellingIsReservedThenProposePlacement(streams),
				new WhenPlacementIsProposedThenSetAnswerDeadline(deadlines, answerTime),
				new WhenLandlordAnswersThenCancelAnswerDeadline(deadlines),
				new WhenLandlordAgreesThenFreeOtherCandidates(streams), new WhenPlacementEndsThenFreeHousehold(streams),
				new WhenPlacementEndsThenReleaseDwelling(streams),
				new WhenHouseholdMovesInThenLetDwellingAndCloseSearch(streams),
				new WhenDwellingIsOfferedThenSetConfirmationDeadline(deadlines),
				new WhenDwellingIsReleasedThenConfirmationBeginsAnew(streams, delays),
				new WhenSearchIsPausedThenSetEndOfPause(deadlines),
				new WhenOrientationIsRevokedThenReleaseWhatIsHeld(held),
				new WhenReferralIsClosedThenReleaseWhatIsHeld(held),
				new WhenReferralIsWithdrawnThenReleaseWhatIsHeld(held),
				new WhenCaseIsErasedThenEraseTraces(ReferralTypes.CASE_ERASED, erasures, List.of(waitingEvents))));
	}

	@Bean
	ErasuresToRepeat erasuresToRepeat(Erasures erasures, DocumentTraces waitingEvents, MongoTemplate mongo) {
		return new ErasuresToRepeat(mongo.getCollection(ErasuresToRepeat.COLLECTION),
				(caseId) -> erasures.erase(caseId, List.of(waitingEvents)));
	}

	@Bean
	Consumer<Message<List<byte[]>>> dwellingRows(Receiving receiving) {
		return receiving.view(GROUP + "dwellings", new DwellingsView());
	}

	@Bean
	Consumer<Message<List<byte[]>>> searchRows(Receiving receiving) {
		return receiving.view(GROUP + "searches", new SearchesView());
	}

	@Bean
	Consumer<Message<List<byte[]>>> meetingRows(Receiving receiving) {
		return receiving.view(GROUP + "meetings", new MeetingsView());
	}

	@Bean
	Consumer<Message<List<byte[]>>> placementRows(Receiving receiving) {
		return receiving.view(GROUP + "placements", new PlacementsView());
	}

	@Bean
	LandlordAnswerDeadline landlordAnswerDeadline(HousingStreams streams) {
		return new LandlordAnswerDeadline(streams);
	}

}
