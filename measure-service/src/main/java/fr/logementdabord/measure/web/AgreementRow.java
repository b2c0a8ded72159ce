package fr.logementdabord.measure.web;

import java.time.LocalDate;
import java.util.Objects;

import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.domain.agreement.YearTerms;
import fr.logementdabord.measure.view.agreements.AgreementYear;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.jspecify.annotations.Nullable;

/**
 * One year of an agreement with its places on a day. The money is between the Department
 * and the association: a coordinator, whom another association employs (seed:745), does
 * not see it.
 *
 * @param on the day of the places
 * @param excess measures that run beyond the places, none of which was granted beyond
 * them: the places became fewer
 */
public record AgreementRow(String agreementId, String provider, String territory, String measureType, int year,
		@Nullable String envelope, LocalDate on, int places, int taken, int free, int excess,
		@Nullable Long unitCostCents, @Nullable Long budgetCents, @Nullable Long committedCents) {

	static AgreementRow of(AgreementYear row, LocalDate on, Viewer viewer) {
		boolean money = seesMoney(viewer, row.provider());
		Long budget = row.last().budgetCents();
		return new AgreementRow(row.id(), row.provider(), row.territory(), row.measureType(), row.year(),
				row.years().envelope(), on, row.placesOn(on), row.takenOn(on),
				Math.max(0, row.placesOn(on) - row.takenOn(on)), Math.max(0, row.takenOn(on) - row.placesOn(on)),
				(money && budget == null) ? row.last().unitCostCents() : null, money ? budget : null,
				money ? row.last().committedCents() : null);
	}

	static AgreementRow of(Signed agreement, int year, LocalDate on, Viewer viewer) {
		boolean money = seesMoney(viewer, agreement.provider());
		YearTerms signed = agreement.years().get(year);
		YearTerms.Terms last = signed.last();
		int places = agreement.placesOn(on);
		int taken = agreement.takenOn(on);
		return new AgreementRow(agreement.agreementId(), agreement.provider(), agreement.territory(),
				agreement.measureType(), year, signed.envelope().orElse(null), on, places, taken,
				Math.max(0, places - taken), Math.max(0, taken - places),
				money ? last.funding().unitCostCents().orElse(null) : null,
				money ? last.funding().budgetCents().orElse(null) : null,
				money ? last.funding().committedCents(last.places()) : null);
	}

	static boolean seesMoney(Viewer viewer, String provider) {
		return viewer.isAny(Roles.DEPARTMENT, Roles.AUDITOR)
				|| (viewer.is(Roles.ASSOCIATION) && Objects.equals(viewer.organisation(), provider));
	}

}
