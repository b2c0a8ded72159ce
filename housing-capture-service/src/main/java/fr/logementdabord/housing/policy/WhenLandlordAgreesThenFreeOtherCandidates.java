package fr.logementdabord.housing.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.FreeOtherCandidates;
import fr.logementdabord.housing.domain.placement.Placement.Live;
import fr.logementdabord.housing.domain.placement.Proposal;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.messaging.published.LandlordAnsweredV1;

/**
 * Once a landlord has agreed to a household, those who were ranked behind it for this
 * dwelling wait no longer: locking them until the lease is signed would starve them
 * (domain:§6.13).
 */
public final class WhenLandlordAgreesThenFreeOtherCandidates implements Policy {

	private final HousingStreams streams;

	public WhenLandlordAgreesThenFreeOtherCandidates(HousingStreams streams) {
		this.streams = streams;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.LANDLORD_ANSWERED);
	}

	@Override
	public void on(ReceivedEvent event) {
		LandlordAnsweredV1 answered = event.as(LandlordAnsweredV1.class);
		// a placement that has ended since leaves its turn to them
		if (answered.accepted()
				&& this.streams.placements().load(answered.placementId()).state() instanceof Live agreed) {
			free(agreed.proposal(), answered, CommandContext.causedBy(event));
		}
	}

	private void free(Proposal agreed, LandlordAnsweredV1 answered, CommandContext context) {
		// refused when the meeting was cancelled, or is not known: then nobody waits
		this.streams.meetings()
			.handle(agreed.meetingId(),
					new FreeOtherCandidates(agreed.key().dwellingId(), agreed.key().searchId(), answered.answeredOn()),
					context);
	}

}
