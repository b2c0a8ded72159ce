package fr.logementdabord.measure.web.grant;

import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.grant.GrantAgreement;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Signed;
import fr.logementdabord.measure.domain.grant.GrantCommand;
import fr.logementdabord.measure.domain.grant.GrantEvent;
import fr.logementdabord.measure.web.Outcomes;
import fr.logementdabord.measure.web.sheet.BroughtSheet;
import fr.logementdabord.measure.web.sheet.SheetOutcome;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * Takes a file of costs in one decision: all of it, or none of it with every mistake.
 */
@Component
class CostImportDesk {

	/** More costs of one year than this come in several files. */
	private static final SheetLimits LIMITS = new SheetLimits(SheetLimits.USUAL.bytes(), 2_000,
			SheetLimits.USUAL.columns(), SheetLimits.USUAL.characters());

	private final CommandHandler<GrantCommand, GrantAgreement, GrantEvent> grants;

	private final GrantDesk desk;

	private final FrenchText french;

	private final Today today;

	CostImportDesk(CommandHandler<GrantCommand, GrantAgreement, GrantEvent> grants, GrantDesk desk, FrenchText french,
			Today today) {
		this.grants = grants;
		this.desk = desk;
		this.french = french;
		this.today = today;
	}

	/**
	 * Records every line.
	 * @param dryRun only looks for mistakes
	 * @throws ProblemException 400 with every mistake
	 */
	SheetOutcome record(String id, byte[] file, boolean dryRun, Viewer viewer, IdempotencyKey key) {
		this.desk.see(id);
		if (!(this.grants.load(id).state() instanceof Signed grant)) {
			throw new NotFound("Cette convention de subvention");
		}
		CostSheet sheet = new CostSheet(this.french, grant, this.today.date(),
				Ids.derived("", viewer.login(), key.value()))
			.read(BroughtSheet.open(file, LIMITS));
		BroughtSheet.orThrow(sheet.problems());
		if (!dryRun) {
			Outcomes.orThrow(this.grants.handle(id, new GrantCommand.RecordCosts(sheet.costs()),
					CommandContext.of(key.value(), viewer.login())));
		}
		return new SheetOutcome(sheet.costs().size(), !dryRun);
	}

}
