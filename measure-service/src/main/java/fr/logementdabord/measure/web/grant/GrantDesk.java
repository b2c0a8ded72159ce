package fr.logementdabord.measure.web.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.grant.GrantAgreement;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Signed;
import fr.logementdabord.measure.domain.grant.GrantCodes;
import fr.logementdabord.measure.domain.grant.GrantCommand;
import fr.logementdabord.measure.domain.grant.GrantDecider;
import fr.logementdabord.measure.domain.grant.GrantEvent;
import fr.logementdabord.measure.domain.grant.GrantTerms;
import fr.logementdabord.measure.reference.GrantFile;
import fr.logementdabord.measure.web.DescribedFields;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.Outcomes;
import fr.logementdabord.web.body.SentBodies;
import fr.logementdabord.web.body.SentBody;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the API and the pages do with the State's grants. There is one grant per call and
 * year, so they are found by their ids and read from their streams, never behind.
 */
@Component
public class GrantDesk implements SentBodies {

	private static final int LONGEST_WORDS = 600;

	private static final Pattern GRANT = Pattern.compile("G-[A-Z0-9]{1,20}-[0-9]{4}");

	private final CommandHandler<GrantCommand, GrantAgreement, GrantEvent> grants;

	private final Today today;

	GrantDesk(CommandHandler<GrantCommand, GrantAgreement, GrantEvent> grants, Today today) {
		this.grants = grants;
		this.today = today;
	}

	/**
	 * One grant.
	 */
	GrantDetail see(String id) {
		if (GRANT.matcher(id).matches()) {
			Loaded<GrantAgreement> loaded = this.grants.load(id);
			if (loaded.state() instanceof Signed signed) {
				return GrantDetail.of(new Loaded<>(signed, loaded.version()), this.today.date());
			}
		}
		throw new NotFound("Cette convention de subvention");
	}

	/**
	 * The grants of all years, the newest first.
	 * @param envelope only of this call, when given
	 */
	public List<GrantDetail> all(@Nullable String envelope) {
		List<GrantDetail> found = new ArrayList<>();
		for (int year = this.today.date().getYear() + 1; year >= GrantDecider.FIRST_YEAR; year--) {
			for (String call : AgreementCodes.ENVELOPES) {
				if (envelope == null || envelope.isBlank() || envelope.equals(call)) {
					Loaded<GrantAgreement> loaded = this.grants.load(GrantTerms.id(call, year));
					if (loaded.state() instanceof Signed signed) {
						found.add(GrantDetail.of(new Loaded<>(signed, loaded.version()), this.today.date()));
					}
				}
			}
		}
		return found;
	}

	/**
	 * Records the grants that the source document tells of; those already there stay as
	 * they are.
	 */
	void adoptHistory(Viewer viewer) {
		for (GrantTerms terms : GrantFile.GRANTS) {
			if (!(this.grants.load(terms.grantId()).state() instanceof Signed)) {
				Outcomes.orThrow(this.grants.handle(terms.grantId(), new GrantCommand.SignGrant(terms, Map.of()),
						CommandContext.of("history/" + terms.grantId(), viewer.login())));
			}
		}
	}

	/**
	 * Signs a grant.
	 * @return its id
	 */
	String sign(Map<String, ?> sent, Entry entry, Viewer viewer, IdempotencyKey key) {
		Fields fields = Fields.of(sent);
		GrantCommand.SignGrant sign = signature(fields, entry);
		fields.orThrow();
		Outcomes
			.orThrow(this.grants.handle(sign.terms().grantId(), sign, CommandContext.of(key.value(), viewer.login())));
		return sign.terms().grantId();
	}

	private GrantCommand.SignGrant signature(Fields fields, Entry entry) {
		String envelope = fields.code("envelope", AgreementCodes.ENVELOPES);
		int year = fields.year("year", GrantDecider.FIRST_YEAR, this.today.date());
		long grant = entry.cents(fields, "grant");
		Optional<Long> eligible = entry.has(fields, "eligible") ? Optional.of(entry.cents(fields, "eligible"))
				: Optional.empty();
		GrantTerms terms = new GrantTerms(GrantTerms.id(envelope, year), envelope, year, grant, eligible,
				words(fields, "deliberation"),
				fields.has("deliberatedOn") ? Optional.of(day(fields, "deliberatedOn")) : Optional.empty(),
				words(fields, "stateAccount"), words(fields, "departmentAccount"));
		return new GrantCommand.SignGrant(terms, budget(fields, entry));
	}

	/**
	 * Does one thing with a grant.
	 * @param line the cost or the letter it is about, empty when there is none
	 */
	void act(String id, GrantAction action, String line, Map<String, ?> sent, Entry entry, Asked asked) {
		see(id);
		Fields fields = Fields.of(sent);
		GrantCommand command = command(action, line, fields, entry, asked.key().value());
		fields.orThrow();
		Outcomes.orThrow(this.grants.handle(id, command,
				CommandContext.of(asked.key().value(), asked.viewer().login()).expecting(asked.version())));
	}

	@Override
	public List<SentBody> bodies() {
		List<SentBody> bodies = new ArrayList<>();
		bodies.add(DescribedFields.body("/api/grants", (fields) -> signature(fields, Entry.CENTS)));
		for (GrantAction action : GrantAction.values()) {
			bodies.add(DescribedFields.action("/api/grants/{id}" + action.line() + "/{action}", action.api(),
					(fields) -> command(action, "", fields, Entry.CENTS, "")));
		}
		return bodies;
	}

	private GrantCommand command(GrantAction action, String line, Fields fields, Entry entry, String key) {
		LocalDate now = this.today.date();
		return switch (action) {
			case BUDGET -> new GrantCommand.DetailBudget(budget(fields, entry));
			case AMENDMENT -> new GrantCommand.AmendGrant(entry.cents(fields, "grant"), budget(fields, entry),
					day(fields, "signedOn"), now);
			case PAYMENT -> new GrantCommand.RecordPayment(day(fields, "paidOn"), now);
			case TRANSFER -> new GrantCommand.TransferBudget(Ids.derived("T-", key),
					fields.code("from", GrantCodes.NATURES), fields.code("to", GrantCodes.NATURES),
					entry.cents(fields, "amount"), day(fields, "notifiedOn"), now);
			case COST -> new GrantCommand.RecordCost(Ids.derived("C-", key), fields.code("nature", GrantCodes.NATURES),
					entry.cents(fields, "amount"), day(fields, "incurredOn"), fields.id("evidence"), now);
			case STRIKE -> new GrantCommand.StrikeCost(line);
			case REPORT -> new GrantCommand.SubmitReport(fields.code("report", GrantCodes.REPORTS),
					day(fields, "signedOn"), day(fields, "sentOn"), now);
			case LETTER -> new GrantCommand.RegisterLetter(Ids.derived("L-", key),
					fields.code("purpose", GrantCodes.LETTER_PURPOSES), fields.code("sender", GrantCodes.SENDERS),
					day(fields, "sentOn"), now);
			case ANSWER -> new GrantCommand.AnswerLetter(line, fields.code("outcome", GrantCodes.OUTCOMES),
					day(fields, "answeredOn"), now);
		};
	}

	private static Map<String, Long> budget(Fields fields, Entry entry) {
		return fields.amounts(entry.field("budget"), GrantCodes.NATURES, entry == Entry.EUROS);
	}

	/** Grants are older than the platforms. */
	private static LocalDate day(Fields fields, String name) {
		return fields.anyDaySince(GrantDecider.FIRST_YEAR, name);
	}

	private static Optional<String> words(Fields fields, String name) {
		return fields.has(name) ? Optional.of(fields.words(name, LONGEST_WORDS)) : Optional.empty();
	}

	/**
	 * Who asks, with the key and the version of the request.
	 */
	record Asked(Viewer viewer, IdempotencyKey key, @Nullable Long version) {
	}

	/**
	 * How amounts are entered: programs send {@code grantCents}, people fill in
	 * {@code grant} in euros.
	 */
	enum Entry {

		CENTS, EUROS;

		boolean has(Fields fields, String name) {
			return fields.has(field(name));
		}

		long cents(Fields fields, String name) {
			return (this == CENTS) ? fields.cents(field(name)) : fields.euros(field(name));
		}

		private String field(String name) {
			return (this == CENTS) ? name + "Cents" : name;
		}

	}

}
