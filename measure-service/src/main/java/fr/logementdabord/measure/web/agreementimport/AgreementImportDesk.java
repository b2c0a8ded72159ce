package fr.logementdabord.measure.web.agreementimport;

import java.util.HashMap;
import java.util.Map;

import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.application.imports.AgreementImport.Line;
import fr.logementdabord.measure.application.imports.AgreementImports;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.domain.agreement.YearTerms;
import fr.logementdabord.measure.web.sheet.BroughtSheet;
import fr.logementdabord.measure.web.sheet.SheetOutcome;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * Takes a file of agreements: all of it, or none of it with every mistake.
 */
@Component
class AgreementImportDesk {

	private final CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements;

	private final AgreementImports imports;

	private final FrenchText french;

	private final Today today;

	AgreementImportDesk(CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements,
			AgreementImports imports, FrenchText french, Today today) {
		this.agreements = agreements;
		this.imports = imports;
		this.french = french;
		this.today = today;
	}

	/**
	 * Signs every line.
	 * @param dryRun only looks for mistakes
	 * @throws ProblemException 400 with every mistake
	 */
	SheetOutcome sign(byte[] file, boolean dryRun, Viewer viewer, IdempotencyKey key) {
		AgreementSheet sheet = new AgreementSheet(this.french, this.today.date())
			.read(BroughtSheet.open(file, SheetLimits.USUAL));
		findOverlaps(sheet);
		BroughtSheet.orThrow(sheet.problems());
		if (!dryRun) {
			this.imports.sign(Ids.derived("I-", viewer.login(), key.value()), viewer.login(), sheet.lines());
		}
		return new SheetOutcome(sheet.lines().size(), !dryRun);
	}

	private void findOverlaps(AgreementSheet sheet) {
		Map<String, ProviderAgreement> known = new HashMap<>();
		for (Line line : sheet.lines()) {
			ProviderAgreement agreement = known.computeIfAbsent(line.agreementId(),
					(id) -> this.agreements.load(id).state());
			if (agreement instanceof Signed signed && overlaps(line, signed)) {
				sheet.overlaps(line.line());
			}
		}
	}

	private static boolean overlaps(Line line, Signed signed) {
		YearTerms year = signed.years().get(line.year());
		return year != null && !year.first().equals(line.first());
	}

}
