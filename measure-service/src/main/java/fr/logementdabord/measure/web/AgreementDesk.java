package fr.logementdabord.measure.web;

import java.util.regex.Pattern;

import fr.logementdabord.decider.Refusal;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementDecider;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.VersionMismatch;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * What the API and the pages do with an agreement.
 */
@Component
class AgreementDesk {

	private static final Pattern AGREEMENT = Pattern.compile("A-[0-9A-Z]{12}");

	private static final int MAX_PLACES = 1_000;

	private final CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements;

	private final Today today;

	AgreementDesk(CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements, Today today) {
		this.agreements = agreements;
		this.today = today;
	}

	/**
	 * The agreement, when it exists for this viewer.
	 */
	Loaded<Signed> see(String id, Viewer viewer) {
		if (!AGREEMENT.matcher(id).matches()) {
			throw notFound();
		}
		Loaded<ProviderAgreement> loaded = this.agreements.load(id);
		if (loaded.state() instanceof Signed signed
				&& Scope.of(viewer).includes(signed.territory(), signed.provider())) {
			return new Loaded<>(signed, loaded.version());
		}
		throw notFound();
	}

	/**
	 * Reads the terms; the cost is in cents or, in a form, in euros.
	 */
	SignAgreement terms(Fields fields, boolean euros) {
		String provider = fields.id("provider");
		String territory = fields.code("territory", MeasureCodes.TERRITORIES);
		String measureType = fields.code("measureType", MeasureCodes.TYPES);
		int year = fields.whole("year", AgreementDecider.FIRST_YEAR, this.today.date().getYear() + 1);
		int places = fields.whole("places", 1, MAX_PLACES);
		long cost = euros ? fields.euros("unitCost") : fields.cents("unitCostCents");
		fields.orThrow();
		// one agreement per association, territory, measure and year: its id says so
		String id = Ids.derived("A-", provider, territory, measureType, String.valueOf(year));
		return new SignAgreement(id, provider, territory, measureType, year, places, cost);
	}

	/**
	 * Signs.
	 */
	Loaded<Signed> sign(SignAgreement terms, Viewer viewer, IdempotencyKey key) {
		Outcome<ProviderAgreement> outcome = this.agreements.handle(terms.agreementId(), terms,
				CommandContext.of(key.value(), viewer.login()));
		return switch (outcome) {
			case Outcome.Accepted<ProviderAgreement> done -> new Loaded<>((Signed) done.state(), done.version());
			case Outcome.Refused<ProviderAgreement>(Refusal why, long version) -> throw new CommandRefused(why);
			case Outcome.VersionMismatch<ProviderAgreement>(long expected, long actual) ->
				throw new VersionMismatch(expected, actual);
		};
	}

	static NotFound notFound() {
		return new NotFound("Cette convention");
	}

}
