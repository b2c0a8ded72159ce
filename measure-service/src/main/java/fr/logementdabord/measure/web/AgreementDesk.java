package fr.logementdabord.measure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.AmendAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.measure.web.MeasureDesk.Caller;
import fr.logementdabord.web.body.SentBodies;
import fr.logementdabord.web.body.SentBody;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * What the API and the pages do with an agreement.
 */
@Component
class AgreementDesk implements SentBodies {

	private static final Pattern AGREEMENT = Pattern.compile("A-[0-9A-Z]{12}");

	private final CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements;

	private final Today today;

	private final OpenCases cases;

	AgreementDesk(CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements, Today today,
			OpenCases cases) {
		this.cases = cases;
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
	 * The agreement with its years, told by this year or else by its last one.
	 */
	AgreementDetail detail(String id, Viewer viewer) {
		Loaded<Signed> agreement = see(id, viewer);
		LocalDate today = this.today.date();
		int year = agreement.state().years().containsKey(today.getYear()) ? today.getYear()
				: agreement.state().calendar().lastKey();
		return AgreementDetail.of(agreement, year, today, viewer, this.cases.hiddenFrom(viewer));
	}

	/**
	 * One year of the agreement, with today's places.
	 */
	AgreementRow row(String id, int year, Viewer viewer) {
		Signed agreement = see(id, viewer).state();
		if (!agreement.years().containsKey(year)) {
			throw notFound();
		}
		return AgreementRow.of(agreement, year, this.today.date(), viewer);
	}

	/**
	 * Reads the terms; money is in cents or, in a form, in euros.
	 */
	SignAgreement terms(Fields fields, boolean euros) {
		SignAgreement terms = AgreementFields.terms(fields, euros, this.today.date());
		fields.orThrow();
		return terms;
	}

	/**
	 * Signs.
	 */
	Loaded<Signed> sign(SignAgreement terms, Viewer viewer, IdempotencyKey key) {
		return done(this.agreements.handle(terms.agreementId(), terms, CommandContext.of(key.value(), viewer.login())));
	}

	/**
	 * Amends the places and the money of a year from a day on.
	 */
	Loaded<Signed> amend(String id, Fields fields, boolean euros, Caller caller) {
		see(id, caller.viewer());
		AmendAgreement amend = AgreementFields.amendment(fields, euros);
		fields.orThrow();
		return done(this.agreements.handle(id, amend, caller.context().expecting(caller.version())));
	}

	@Override
	public List<SentBody> bodies() {
		Consumer<Fields> terms = (fields) -> AgreementFields.terms(fields, false, this.today.date());
		Consumer<Fields> amendment = (fields) -> AgreementFields.amendment(fields, false);
		String amendments = "/api/agreements/{id}/amendments";
		return List.of(DescribedFields.either("unitCostCents", "budgetCents", "/api/agreements", terms),
				DescribedFields.either("budgetCents", "unitCostCents", "/api/agreements", terms),
				DescribedFields.either("unitCostCents", "budgetCents", amendments, amendment),
				DescribedFields.either("budgetCents", "unitCostCents", amendments, amendment));
	}

	private static Loaded<Signed> done(Outcome<ProviderAgreement> outcome) {
		Loaded<ProviderAgreement> done = Outcomes.orThrow(outcome);
		return new Loaded<>((Signed) done.state(), done.version());
	}

	static NotFound notFound() {
		return new NotFound("Cette convention");
	}

}
