package fr.logementdabord.reporting.messaging.received.measure;

import java.time.LocalDate;

import fr.logementdabord.reporting.messaging.received.AllowList;
import fr.logementdabord.reporting.messaging.received.DatedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What measure-service tells about an agreement between the Department and an
 * association: places and money. Amounts are in cents.
 */
public sealed interface AgreementEvent extends DatedEvent {

	/**
	 * The types read here.
	 */
	AllowList<AgreementEvent> READ = AllowList.of("measure", AgreementEvent.class)
		.read("agreement-signed", AgreementSigned.class)
		.read("agreement-amended", AgreementAmended.class)
		.build();

	/**
	 * Places are agreed for a year, from its first day on.
	 */
	record AgreementSigned(String agreementId, String provider, String territory, String measureType, Integer year,
			Integer places, Long unitCostCents, @Nullable Long budgetCents,
			@Nullable String envelope) implements AgreementEvent {

		@Override
		public LocalDate on() {
			return LocalDate.of(this.year, 1, 1);
		}

	}

	/**
	 * Places and money are others from a day on.
	 */
	record AgreementAmended(String agreementId, Integer year, Integer number, LocalDate effectiveOn, Integer places,
			Long unitCostCents, @Nullable Long budgetCents) implements AgreementEvent {

		@Override
		public LocalDate on() {
			return this.effectiveOn;
		}

	}

}
