package fr.logementdabord.measure.web.grant;

import java.util.List;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetExport.Money;
import fr.logementdabord.web.page.FrenchText;

import org.springframework.stereotype.Component;

/**
 * The grants, and the costs of one, as tables to take away.
 */
@Component
class GrantSheet {

	private final FrenchText french;

	GrantSheet(FrenchText french) {
		this.french = french;
	}

	SheetExport of(List<GrantDetail> grants) {
		SheetExport sheet = SheetExport.of("Subventions", "Convention", "Appel", "Année", "Subvention", "Coût éligible",
				"Taux en %", "Reste à financer", "Dépensé", "Subvention au-delà du coût", "Versée le",
				"Comptes rendus dus le");
		for (GrantDetail grant : grants) {
			sheet.row(grant.grantId(), this.french.label("envelope", grant.envelope()), grant.year(),
					new Money(grant.grantCents()),
					(grant.eligibleCents() != null) ? new Money(grant.eligibleCents()) : null, grant.rate(),
					(grant.balanceCents() != null) ? new Money(grant.balanceCents()) : null,
					new Money(grant.spentCents()), new Money(grant.excessCents()), grant.paidOn(),
					grant.reportsDueOn());
		}
		return sheet;
	}

	/** The costs of one grant, struck ones included, with the columns of their import. */
	SheetExport costs(GrantDetail grant) {
		SheetExport sheet = SheetExport.of("Dépenses", "Nature", "Montant", "Date de la dépense", "Pièce justificative",
				"Annulée");
		for (GrantDetail.CostLine cost : grant.costs()) {
			sheet.row(this.french.label("nature", cost.nature()), new Money(cost.cents()), cost.incurredOn(),
					cost.evidence(), cost.struck());
		}
		return sheet;
	}

}
