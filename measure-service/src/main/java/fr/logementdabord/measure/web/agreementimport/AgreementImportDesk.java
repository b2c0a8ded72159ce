package fr.logementdabord.measure.web.agreementimport;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.documents.sheet.UnreadableSheet;
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
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import fr.logementdabord.web.security.Viewer;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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
	 * @return how many lines
	 * @throws ProblemException 400 with {@code errors}, one {@link CellProblem} each
	 */
	int sign(byte[] file, Viewer viewer, IdempotencyKey key) {
		AgreementSheet sheet = new AgreementSheet(this.french, this.today.date()).read(open(file));
		findOverlaps(sheet);
		if (!sheet.problems().isEmpty()) {
			throw refused(sheet.problems());
		}
		this.imports.sign(Ids.derived("I-", viewer.login(), key.value()), viewer.login(), sheet.lines());
		return sheet.lines().size();
	}

	private static SheetFile open(byte[] file) {
		try {
			return SheetFile.read(file, SheetLimits.USUAL);
		}
		catch (UnreadableSheet unreadable) {
			throw ProblemException.invalid("file", unreadable.getMessage());
		}
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

	private static ProblemException refused(List<CellProblem> problems) {
		ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, "fichier-a-corriger",
				"Rien n’a été enregistré : " + problems.size()
						+ ((problems.size() > 1) ? " cellules sont à corriger." : " cellule est à corriger."));
		problem.setProperty("errors", problems.stream().sorted(Comparator.comparingInt(CellProblem::line)).toList());
		return new ProblemException(problem);
	}

}
