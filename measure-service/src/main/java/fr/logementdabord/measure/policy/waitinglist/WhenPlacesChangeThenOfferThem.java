package fr.logementdabord.measure.policy.waitinglist;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.messaging.published.AgreementAmendedV1;
import fr.logementdabord.measure.messaging.published.AgreementSignedV1;
import fr.logementdabord.measure.messaging.published.PlaceFreedV1;
import fr.logementdabord.measure.messaging.published.PlaceTakenV1;

import org.springframework.stereotype.Component;

/**
 * Offers free places to the waiting list: at once, and again on the day from which new
 * terms apply and when a year ends.
 */
@Component
public class WhenPlacesChangeThenOfferThem implements Policy {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final OfferFreePlaces offers;

	private final Deadlines deadlines;

	private final Today today;

	public WhenPlacesChangeThenOfferThem(OfferFreePlaces offers, Deadlines deadlines, Today today) {
		this.offers = offers;
		this.deadlines = deadlines;
		this.today = today;
	}

	@Override
	public Set<String> types() {
		return Set.of(AgreementSignedV1.TYPE, AgreementAmendedV1.TYPE, PlaceTakenV1.TYPE, PlaceFreedV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		String agreementId = event.as(OneAgreement.class).agreementId();
		this.offers.offer(agreementId, CommandContext.causedBy(event));
		if (event.type().equals(AgreementSignedV1.TYPE)) {
			int year = event.as(AgreementSignedV1.class).year();
			offerOn(agreementId, LocalDate.of(year, 1, 1));
			offerOn(agreementId, LocalDate.of(year + 1, 1, 1));
		}
		if (event.type().equals(AgreementAmendedV1.TYPE)) {
			offerOn(agreementId, event.as(AgreementAmendedV1.class).effectiveOn());
		}
	}

	private void offerOn(String agreementId, LocalDate day) {
		if (day.isAfter(this.today.date())) {
			this.deadlines.schedule("offer-%s-%s".formatted(agreementId, day), day.atStartOfDay(PARIS).toInstant(),
					OfferFreePlaces.KIND, Map.of("agreementId", agreementId));
		}
	}

	/**
	 * What the events have in common.
	 */
	record OneAgreement(String agreementId) {
	}

}
