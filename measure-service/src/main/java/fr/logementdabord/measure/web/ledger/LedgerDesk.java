package fr.logementdabord.measure.web.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.ledger.LedgerCodes;
import fr.logementdabord.measure.domain.ledger.LedgerCommand;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.GiveBack;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.GrantSubsidy;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.PaySubsidy;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.ReverseEntry;
import fr.logementdabord.measure.domain.ledger.LedgerEvent;
import fr.logementdabord.measure.domain.ledger.SubsidyLedger;
import fr.logementdabord.measure.domain.measure.MeasureRefusal;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportPeriod;
import fr.logementdabord.measure.web.DescribedFields;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.MeasureAccess;
import fr.logementdabord.measure.web.Outcomes;
import fr.logementdabord.web.body.SentBodies;
import fr.logementdabord.web.body.SentBody;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * What the API and the pages do with a subsidy ledger. The API takes cents, a form takes
 * euros.
 */
@Component
class LedgerDesk implements SentBodies {

	private final CommandHandler<LedgerCommand, SubsidyLedger, LedgerEvent> ledgers;

	private final MeasureAccess access;

	private final Today today;

	LedgerDesk(CommandHandler<LedgerCommand, SubsidyLedger, LedgerEvent> ledgers, MeasureAccess access, Today today) {
		this.ledgers = ledgers;
		this.access = access;
		this.today = today;
	}

	Loaded<SupportMeasure> measure(String id, Viewer viewer) {
		return this.access.seen(id, viewer);
	}

	LedgerDetail see(String id, Viewer viewer) {
		this.access.seen(id, viewer);
		return LedgerDetail.of(id, this.ledgers.load(id).state());
	}

	/**
	 * Writes what the association asks.
	 * @param euros whether money is written in euros, as people do, and not in cents
	 */
	LedgerDetail write(String id, LedgerAction action, Map<String, ?> sent, boolean euros, Viewer viewer,
			IdempotencyKey key) {
		SupportPeriod support = SupportPeriod.of(this.access.held(id, viewer).state())
			.orElseThrow(() -> new CommandRefused(new MeasureRefusal.MeasureIsCancelled()));
		Fields fields = Fields.of(sent);
		// the same request again is the same entry
		LedgerCommand command = command(action, fields, euros, support,
				Ids.derived("S-", id, viewer.login(), key.value()));
		fields.orThrow();
		return LedgerDetail.of(id,
				Outcomes.orThrow(this.ledgers.handle(id, command, CommandContext.of(key.value(), viewer.login())))
					.state());
	}

	@Override
	public List<SentBody> bodies() {
		return Stream.of(LedgerAction.values())
			.map((action) -> DescribedFields.action("/api/measures/{id}/subsidies/{action}", action.api(),
					(fields) -> command(action, fields, false, DescribedFields.ANY_SUPPORT, "")))
			.toList();
	}

	private LedgerCommand command(LedgerAction action, Fields fields, boolean euros, SupportPeriod support,
			String newId) {
		LocalDate now = this.today.date();
		return switch (action) {
			case GRANT ->
				new GrantSubsidy(newId, amount(fields, "granted", euros), fields.day("grantedOn", now), support, now);
			case PAY -> new PaySubsidy(newId, amount(fields, "paid", euros),
					fields.code("purpose", LedgerCodes.PURPOSES), fields.day("paidOn", now), support, now);
			case REVERSE -> new ReverseEntry(newId, fields.id("entryId"), now, now);
			case GIVE_BACK ->
				new GiveBack(newId, amount(fields, "returned", euros), fields.day("returnedOn", now), now);
		};
	}

	private static long amount(Fields fields, String name, boolean euros) {
		return euros ? fields.euros(name) : fields.cents(name + "Cents");
	}

}
