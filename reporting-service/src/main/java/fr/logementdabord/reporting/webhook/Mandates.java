package fr.logementdabord.reporting.webhook;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.inbox.Senders;
import fr.logementdabord.reporting.web.ParisDays;

import org.springframework.stereotype.Component;

/**
 * Who is told what concerns an organisation: itself, and the partner systems that may
 * send events in its name today. The lists are those by which the inboxes accept.
 */
@Component
class Mandates {

	private final Senders ofSaisines = Senders.load("/senders/referral_senders.csv");

	private final Senders ofDwellings = Senders.load("/senders/availability_senders.csv");

	private final Clock clock;

	Mandates(Clock clock) {
		this.clock = clock;
	}

	/** Who is told of the saisines of an organisation. */
	Set<String> ofReferrer(String organisation) {
		return withItself(organisation, this.ofSaisines);
	}

	/** Who is told of the dwellings of a landlord. */
	Set<String> ofLandlord(String landlord) {
		return withItself(landlord, this.ofDwellings);
	}

	private Set<String> withItself(String organisation, Senders senders) {
		Set<String> told = new TreeSet<>(senders.speakingFor(organisation, ParisDays.today(this.clock)));
		told.add(organisation);
		return told;
	}

}
