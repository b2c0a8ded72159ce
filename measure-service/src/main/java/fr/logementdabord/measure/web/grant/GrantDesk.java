package fr.logementdabord.measure.web.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.Outcomes;
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
public class GrantDesk {

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
		Fields fields = Fields.of(flat(sent));
		String envelope = fields.code("envelope", AgreementCodes.ENVELOPES);
		int year = fields.whole("year", GrantDecider.FIRST_YEAR, this.today.date().getYear() + 1);
		long grant = entry.cents(fields, "grant");
		Optional<Long> eligible = entry.has(fields, "eligible") ? Optional.of(entry.cents(fields, "eligible"))
				: Optional.empty();
		GrantTerms terms = new GrantTerms(GrantTerms.id(envelope, year), envelope, year, grant, eligible,
				words(fields, "deliberation"),
				fields.has("deliberatedOn") ? Optional.of(day(fields, "deliberatedOn")) : Optional.empty(),
				words(fields, "stateAccount"), words(fields, "departmentAccount"));
		Map<String, Long> budget = budget(fields, entry);
		fields.orThrow();
		Outcomes.orThrow(this.grants.handle(terms.grantId(), new GrantCommand.SignGrant(terms, budget),
				CommandContext.of(key.value(), viewer.login())));
		return terms.grantId();
	}

	/**
	 * Does one thing with a grant.
	 * @param line the cost or the letter it is about, empty when there is none
	 */
	void act(String id, GrantAction action, String line, Map<String, ?> sent, Entry entry, Asked asked) {
		see(id);
		Fields fields = Fields.of(flat(sent));
		GrantCommand command = command(action, line, fields, entry, asked.key().value());
		fields.orThrow();
		Outcomes.orThrow(this.grants.handle(id, command,
				CommandContext.of(asked.key().value(), asked.viewer().login()).expecting(asked.version())));
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
		Map<String, Long> budget = new HashMap<>();
		for (String nature : GrantCodes.NATURES) {
			if (fields.has("budget." + nature)) {
				long cents = entry.amount(fields, "budget." + nature);
				if (cents != 0) {
					budget.put(nature, cents);
				}
			}
		}
		return budget;
	}

	/** Grants are older than the platforms. */
	private static LocalDate day(Fields fields, String name) {
		return fields.anyDaySince(GrantDecider.FIRST_YEAR, name);
	}

	private static Optional<String> words(Fields fields, String name) {
		return fields.has(name) ? Optional.of(fields.words(name, LONGEST_WORDS)) : Optional.empty();
	}

	/** A JSON object of amounts reads like the fields of a form. */
	private static Map<String, Object> flat(Map<String, ?> sent) {
		Map<String, Object> flat = new HashMap<>(sent);
		if (sent.get("budgetCents") instanceof Map<?, ?> budget) {
			budget.forEach((nature, cents) -> {
				if (cents != null) {
					flat.put("budget." + nature, cents);
				}
			});
		}
		return flat;
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
			return amount(fields, field(name));
		}

		long amount(Fields fields, String field) {
			return (this == CENTS) ? fields.cents(field) : fields.euros(field);
		}

		private String field(String name) {
			return (this == CENTS) ? name + "Cents" : name;
		}

	}

}
