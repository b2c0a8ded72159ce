package fr.logementdabord.referral.messaging.published;

import java.util.List;
import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.referral.domain.network.Attendance;
import fr.logementdabord.referral.domain.network.NetworkSession;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.AttendanceRecorded;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.CaseBrought;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.CaseTakenBack;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.ExportChecked;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.SessionCancelled;
import fr.logementdabord.referral.domain.network.NetworkSessionEvent.SessionPlanned;
import fr.logementdabord.referral.domain.network.SessionPlan;

/**
 * What is told of a session: never which situations it looked at.
 */
public final class NetworkSessionPublisher implements Publisher<NetworkSession, NetworkSessionEvent> {

	@Override
	public Optional<PublicEvent> publish(NetworkSessionEvent event, NetworkSession after) {
		SessionPlan plan = ((NetworkSession.Known) after).plan();
		return switch (event) {
			case SessionPlanned(var id, var planned) ->
				said("network-session-planned", new NetworkSessionPlannedV1(id, planned.kind(), planned.theme(),
						planned.territory(), planned.heldOn(), planned.audience(), planned.organisations()));
			case AttendanceRecorded(var id, var attendance, var on) -> said("network-session-held",
					new NetworkSessionHeldV1(id, plan.kind(), plan.theme(), plan.territory(), plan.heldOn(),
							plan.audience(), came(attendance),
							attendance.stream().mapToInt(Attendance::participants).sum()));
			case SessionCancelled(var id, var reason, var on) ->
				said("network-session-cancelled", new NetworkSessionCancelledV1(id, plan.kind(), plan.territory(), on));
			case CaseBrought inside -> Optional.empty();
			case CaseTakenBack inside -> Optional.empty();
			case ExportChecked inside -> Optional.empty();
		};
	}

	private static List<NetworkSessionHeldV1.Came> came(List<Attendance> attendance) {
		return attendance.stream()
			.map((one) -> new NetworkSessionHeldV1.Came(one.organisation(), one.participants()))
			.toList();
	}

	private static Optional<PublicEvent> said(String name, Object data) {
		return Optional.of(new PublicEvent(ReferralPublisher.PREFIX + name + ".v1", null, data));
	}

}
