package fr.logementdabord.referral.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.referral.coordination.CaseStreams;
import fr.logementdabord.referral.domain.notice.Notice;
import fr.logementdabord.referral.domain.notice.NoticeCommand.TellReferrer;

/**
 * Each decision is told to the referrer on the page of the case, where its motive is read
 * and its receipt confirmed.
 */
public class WhenDecisionIsTakenThenTellReferrer implements Policy {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final String OWN = "fr.logementdabord.referral.";

	private static final Map<String, String> KINDS = Map.of(OWN + "orientation-decided.v1", "ORIENTATION",
			OWN + "orientation-revoked.v1", "REVOCATION", OWN + "referral-withdrawn.v1", "WITHDRAWAL",
			OWN + "referral-closed.v1", "CLOSURE", OWN + "referral-reopened.v1", "REOPENING");

	private final CaseStreams streams;

	public WhenDecisionIsTakenThenTellReferrer(CaseStreams streams) {
		this.streams = streams;
	}

	@Override
	public Set<String> types() {
		return KINDS.keySet();
	}

	@Override
	public void on(ReceivedEvent event) {
		String caseId = event.caseId();
		if (caseId != null) {
			LocalDate day = LocalDate.ofInstant(event.time(), PARIS);
			Notice notice = new Notice("N-" + event.version(), KINDS.get(event.type()), day, null);
			this.streams.notices().handle(caseId, new TellReferrer(caseId, notice), CommandContext.causedBy(event));
		}
	}

}
