package fr.logementdabord.measure.web;

import java.util.Objects;

import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.view.agreements.AgreementDocument;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.jspecify.annotations.Nullable;

/**
 * An agreement with its places. The cost is between the Department and the association: a
 * coordinator, whom another association employs (seed:745), does not see it.
 */
public record AgreementRow(String agreementId, String provider, String territory, String measureType, int year,
		int places, int taken, int free, @Nullable Long unitCostCents) {

	static AgreementRow of(AgreementDocument row, Viewer viewer) {
		return new AgreementRow(row.id(), row.provider(), row.territory(), row.measureType(), row.year(), row.places(),
				row.taken(), row.free(), seesCost(viewer, row.provider()) ? row.unitCostCents() : null);
	}

	static AgreementRow of(Signed agreement, Viewer viewer) {
		return new AgreementRow(agreement.agreementId(), agreement.provider(), agreement.territory(),
				agreement.measureType(), agreement.year(), agreement.places(), agreement.held().size(),
				agreement.free(), seesCost(viewer, agreement.provider()) ? agreement.unitCostCents() : null);
	}

	private static boolean seesCost(Viewer viewer, String provider) {
		return viewer.isAny(Roles.DEPARTMENT, Roles.AUDITOR)
				|| (viewer.is(Roles.ASSOCIATION) && Objects.equals(viewer.organisation(), provider));
	}

}
