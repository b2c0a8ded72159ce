package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.reporting.messaging.received.housing.DwellingEvent;
import fr.logementdabord.reporting.messaging.received.housing.DwellingEvent.DwellingAnnounced;
import fr.logementdabord.reporting.messaging.received.housing.DwellingEvent.DwellingLet;
import fr.logementdabord.reporting.messaging.received.housing.DwellingEvent.DwellingReleased;
import fr.logementdabord.reporting.messaging.received.housing.DwellingEvent.DwellingReserved;
import fr.logementdabord.reporting.messaging.received.housing.DwellingEvent.DwellingWithdrawn;
import fr.logementdabord.reporting.view.streamrecord.RecordedFact;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord.Said;
import org.jspecify.annotations.Nullable;

/**
 * A dwelling and the times it was offered. One that is withdrawn and announced again was
 * offered twice; one whose announcement is corrected, once. A shared flat is offered
 * place by place, and each place is a dwelling here.
 *
 * @param offers in their order
 */
public record DwellingFacts(String dwellingId, String landlord, String territory, List<Offer> offers) {

	public DwellingFacts {
		offers = List.copyOf(offers);
	}

	/**
	 * The dwelling that a record tells of; empty when it was never offered.
	 */
	public static Optional<DwellingFacts> of(StreamRecord record) {
		@Nullable DwellingAnnounced known = null;
		List<Offer> offers = new ArrayList<>();
		for (Said<DwellingEvent> said : record.read(DwellingEvent.READ)) {
			if (said.event() instanceof DwellingAnnounced it) {
				known = it;
				announce(offers, it, said.where());
			}
			else if (!offers.isEmpty()) {
				offers.set(offers.size() - 1, after(offers.getLast(), said));
			}
		}
		return (known == null) ? Optional.empty()
				: Optional.of(new DwellingFacts(known.dwellingId(), known.landlord(), known.territory(), offers));
	}

	private static void announce(List<Offer> offers, DwellingAnnounced it, RecordedFact where) {
		if (!offers.isEmpty() && offers.getLast().endedOn() == null) {
			Offer open = offers.removeLast();
			offers.add(new Offer(open.from(), null, null, it.typology(), it.regime(), open.reserved()));
		}
		else {
			offers.add(new Offer(where.on(), null, null, it.typology(), it.regime(), false));
		}
	}

	private static Offer after(Offer offer, Said<DwellingEvent> said) {
		if (offer.endedOn() != null) {
			return offer;
		}
		return switch (said.event()) {
			case DwellingAnnounced it -> offer;
			case DwellingReserved it -> offer.reserved(true);
			case DwellingReleased it -> offer.reserved(false);
			case DwellingWithdrawn it -> offer.ended(said.where().on(), End.WITHDRAWN);
			case DwellingLet it -> offer.ended(said.where().on(), End.LET);
		};
	}

	/**
	 * The offer that is open on a day.
	 */
	public Optional<Offer> offeredOn(LocalDate day) {
		return this.offers.stream().filter((offer) -> offer.isOpenOn(day)).findFirst();
	}

	/**
	 * One time the dwelling was offered.
	 *
	 * @param from day of the announcement
	 * @param endedOn day it was let or withdrawn, null while it is offered
	 * @param end how it ended, null while it is offered
	 * @param reserved whether it is kept for a household
	 */
	public record Offer(LocalDate from, @Nullable LocalDate endedOn, @Nullable End end, String typology, String regime,
			boolean reserved) {

		/**
		 * Whether it is offered on a day; on the day it ends it no longer is.
		 */
		public boolean isOpenOn(LocalDate day) {
			return !this.from.isAfter(day) && (this.endedOn == null || day.isBefore(this.endedOn));
		}

		private Offer ended(LocalDate on, End how) {
			return new Offer(this.from, on, how, this.typology, this.regime, false);
		}

		private Offer reserved(boolean kept) {
			return new Offer(this.from, this.endedOn, this.end, this.typology, this.regime, kept);
		}

	}

	/**
	 * How an offer ends.
	 */
	public enum End {

		/** A household lives there. */
		LET,
		/** The landlord took it back, or did not confirm it in time. */
		WITHDRAWN

	}

}
