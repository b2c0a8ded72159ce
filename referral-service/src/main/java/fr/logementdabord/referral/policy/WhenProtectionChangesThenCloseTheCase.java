package fr.logementdabord.referral.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.referral.application.CaseProtections;

/**
 * The register of what is protected is written right after the word that changes it; this
 * repairs a crash in between. The event says only that there is news: the stream says
 * which.
 */
public class WhenProtectionChangesThenCloseTheCase implements Policy {

	private static final String OWN = "fr.logementdabord.referral.";

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final CaseProtections protections;

	public WhenProtectionChangesThenCloseTheCase(CaseProtections protections) {
		this.protections = protections;
	}

	@Override
	public Set<String> types() {
		return Set.of(OWN + "case-protected.v1", OWN + "protection-lifted.v1");
	}

	@Override
	public void on(ReceivedEvent event) {
		String caseId = event.caseId();
		if (caseId != null) {
			this.protections.note(caseId, LocalDate.ofInstant(event.time(), PARIS));
		}
	}

}
