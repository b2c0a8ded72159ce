package fr.logementdabord.measure.application.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.Funding;
import fr.logementdabord.measure.domain.agreement.YearTerms;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * A file that was found right: what remains to be signed is kept until all of it is.
 *
 * @param id follows from who sent it with which key
 * @param actor who sent it
 */
public record AgreementImport(@Id String id, String actor, List<Line> lines, boolean done) {

	/**
	 * One agreement of the file.
	 *
	 * @param line as the spreadsheet shows it
	 */
	public record Line(int line, String agreementId, String provider, String territory, String measureType, int year,
			int places, @Nullable Long unitCostCents, @Nullable Long budgetCents, @Nullable String envelope) {

		/**
		 * From what was read.
		 */
		public static Line of(int line, SignAgreement terms) {
			return new Line(line, terms.agreementId(), terms.provider(), terms.territory(), terms.measureType(),
					terms.year(), terms.places(), terms.funding().unitCostCents().orElse(null),
					terms.funding().budgetCents().orElse(null), terms.envelope().orElse(null));
		}

		/**
		 * What the year would begin with.
		 */
		public YearTerms.Terms first() {
			return new YearTerms.Terms(LocalDate.of(this.year, 1, 1), this.places, terms().funding());
		}

		SignAgreement terms() {
			return new SignAgreement(this.agreementId, this.provider, this.territory, this.measureType, this.year,
					this.places,
					new Funding(Optional.ofNullable(this.unitCostCents), Optional.ofNullable(this.budgetCents)),
					Optional.ofNullable(this.envelope));
		}

	}

}
