package fr.logementdabord.measure.application.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.application.imports.AgreementImport.Line;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Signs all agreements of a file that was found right. The file is kept first, in one
 * write: an instance that dies half-way leaves the rest to whoever takes up its deadline.
 * Signing a line again changes nothing.
 */
@Component
public class AgreementImports implements DeadlineAction {

	private static final String COLLECTION = "agreement_imports";

	private static final String KIND = "finish-agreement-import";

	private static final Duration TAKEN_UP_AFTER = Duration.ofMinutes(2);

	private final MongoTemplate mongo;

	private final CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements;

	private final Deadlines deadlines;

	private final Clock clock;

	public AgreementImports(MongoTemplate mongo,
			CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements, Deadlines deadlines,
			Clock clock) {
		this.mongo = mongo;
		this.agreements = agreements;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * Keeps and signs; the same id again finishes what was kept.
	 */
	public void sign(String id, String actor, List<Line> lines) {
		try {
			this.mongo.insert(new AgreementImport(id, actor, lines, false), COLLECTION);
		}
		catch (DuplicateKeyException again) {
			finish(id);
			return;
		}
		this.deadlines.schedule("import-" + id, this.clock.instant().plus(TAKEN_UP_AFTER), KIND,
				Map.of("importId", id));
		finish(id);
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void due(Deadline deadline) {
		finish(deadline.data().getOrDefault("importId", ""));
	}

	private void finish(String id) {
		AgreementImport kept = this.mongo.findById(id, AgreementImport.class, COLLECTION);
		if (kept == null || kept.done()) {
			return;
		}
		for (Line line : kept.lines()) {
			this.agreements.handle(line.agreementId(), line.terms(),
					CommandContext.of(id + "-" + line.line(), kept.actor()));
		}
		this.mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), Update.update("done", true), COLLECTION);
	}

}
