package fr.logementdabord.referral.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.referral.clock.CaseClock;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.coordination.CaseStreams;
import fr.logementdabord.referral.domain.notice.Notice;
import fr.logementdabord.referral.domain.notice.NoticeCommand.TellReferrer;
import org.jspecify.annotations.Nullable;

/**
 * Each decision is told to the referrer on the page of the case, where its motive is read
 * and its receipt confirmed. One that is written down after its receipt was due was told
 * by other means: nobody is asked to confirm it.
 */
public class WhenDecisionIsTakenThenTellReferrer implements Policy {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final String OWN = "fr.logementdabord.referral.";

	private static final Map<String, String> KINDS = Map.of(OWN + "orientation-decided.v1", "ORIENTATION",
			OWN + "orientation-revoked.v1", "REVOCATION", OWN + "referral-withdrawn.v1", "WITHDRAWAL",
			OWN + "referral-closed.v1", "CLOSURE", OWN + "referral-reopened.v1", "REOPENING");

	private final CaseStreams streams;

	private final CaseClocks clocks;

	public WhenDecisionIsTakenThenTellReferrer(CaseStreams streams, CaseClocks clocks) {
		this.streams = streams;
		this.clocks = clocks;
	}

	@Override
	public Set<String> types() {
		return KINDS.keySet();
	}

	@Override
	public void on(ReceivedEvent event) {
		String caseId = event.caseId();
		LocalDate day = LocalDate.ofInstant(event.time(), PARIS);
		LocalDate decided = event.as(Decided.class).on();
		if (caseId != null && !this.clocks.dueOn(CaseClock.RECEIPT, decided).isBefore(day)) {
			Notice notice = new Notice("N-" + event.version(), KINDS.get(event.type()), day, null);
			this.streams.notices().handle(caseId, new TellReferrer(caseId, notice), CommandContext.causedBy(event));
		}
	}

	/** The day of the decision, whichever it is. */
	record Decided(@Nullable LocalDate decidedOn, @Nullable LocalDate revokedOn, @Nullable LocalDate withdrawnOn,
			@Nullable LocalDate closedOn, @Nullable LocalDate reopenedOn) {

		LocalDate on() {
			return Stream.of(this.decidedOn, this.revokedOn, this.withdrawnOn, this.closedOn, this.reopenedOn)
				.filter(Objects::nonNull)
				.findFirst()
				.orElseThrow();
		}

	}

}
