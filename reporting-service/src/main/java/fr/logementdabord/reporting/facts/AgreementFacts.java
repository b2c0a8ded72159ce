package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.reporting.messaging.received.measure.AgreementEvent;
import fr.logementdabord.reporting.messaging.received.measure.AgreementEvent.AgreementAmended;
import fr.logementdabord.reporting.messaging.received.measure.AgreementEvent.AgreementSigned;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord.Said;
import org.jspecify.annotations.Nullable;

/**
 * An agreement between the Department and an association: which places and which money on
 * which day.
 *
 * @param terms in the order they were agreed; those of a year begin on its first day,
 * those of an amendment on its day
 */
public record AgreementFacts(String agreementId, String provider, String territory, String measureType,
		List<Terms> terms) {

	public AgreementFacts {
		terms = List.copyOf(terms);
	}

	/**
	 * The agreement that a record tells of; empty when it is not signed yet.
	 */
	public static Optional<AgreementFacts> of(StreamRecord record) {
		List<Terms> terms = new ArrayList<>();
		@Nullable AgreementSigned first = null;
		for (Said<AgreementEvent> said : record.read(AgreementEvent.READ)) {
			switch (said.event()) {
				case AgreementSigned it -> {
					first = (first != null) ? first : it;
					terms.add(new Terms(it.year(), 0, it.on(), it.places(), it.unitCostCents(), it.budgetCents(),
							it.envelope(), Origin.of(said.where())));
				}
				case AgreementAmended it -> terms.add(new Terms(it.year(), it.number(), it.effectiveOn(), it.places(),
						it.unitCostCents(), it.budgetCents(), envelope(terms, it.year()), Origin.of(said.where())));
			}
		}
		return (first == null) ? Optional.empty() : Optional.of(new AgreementFacts(first.agreementId(),
				first.provider(), first.territory(), first.measureType(), terms));
	}

	private static @Nullable String envelope(List<Terms> terms, int year) {
		return terms.stream().filter((known) -> known.year() == year).map(Terms::envelope).findFirst().orElse(null);
	}

	/**
	 * The terms in force on a day; empty in a year that is not agreed.
	 */
	public Optional<Terms> termsOn(LocalDate day) {
		return this.terms.stream()
			.filter((agreed) -> agreed.year() == day.getYear() && !agreed.from().isAfter(day))
			.reduce((earlier, later) -> later);
	}

	/**
	 * Places agreed for a day: how many measures may run at the same time.
	 */
	public int placesOn(LocalDate day) {
		return termsOn(day).map(Terms::places).orElse(0);
	}

	/**
	 * What the Department commits for the year by the terms of a day, in cents.
	 */
	public long committedCentsOn(LocalDate day) {
		return termsOn(day).map(Terms::committedCents).orElse(0L);
	}

	/**
	 * Places and money from a day on.
	 *
	 * @param amendment its number within the year, 0 for the signature
	 * @param unitCostCents cost of one place for the year; with a budget, its share
	 * @param budgetCents one budget for all places, null when each place has its cost
	 * @param envelope the State's call that pays: a property of territory and year
	 */
	public record Terms(int year, int amendment, LocalDate from, int places, long unitCostCents,
			@Nullable Long budgetCents, @Nullable String envelope, Origin origin) {

		/**
		 * What is committed for the year: the budget, or each place at its cost, in
		 * cents.
		 */
		public long committedCents() {
			return (this.budgetCents != null) ? this.budgetCents : Math.multiplyExact(this.places, this.unitCostCents);
		}

	}

}
