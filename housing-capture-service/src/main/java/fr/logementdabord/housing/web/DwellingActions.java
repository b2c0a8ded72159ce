package fr.logementdabord.housing.web;

import java.time.LocalDate;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCard;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.AnnounceDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.WithdrawDwelling;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What a landlord does with its dwellings, from the API and from the pages.
 */
@Component
class DwellingActions {

	private static final String DWELLING = "Ce logement";

	private final HousingStreams streams;

	private final Communes communes;

	private final ParisDays days;

	DwellingActions(HousingStreams streams, Communes communes, ParisDays days) {
		this.streams = streams;
		this.communes = communes;
		this.days = days;
	}

	Outcome.Accepted<Dwelling> announce(Viewer viewer, Requests.Announcement request, IdempotencyKey key,
			@Nullable Long version) {
		String landlord = landlord(viewer);
		LocalDate today = this.days.today();
		if (request.availableOn().isBefore(today.minusYears(1)) || request.availableOn().isAfter(today.plusYears(2))) {
			throw ProblemException.invalid("availableOn",
					"La date de disponibilité doit être comprise entre un an avant et deux ans après aujourd’hui.");
		}
		String reference = request.reference().strip();
		String dwellingId = HousingIds.dwelling(landlord, reference);
		DwellingCard card = new DwellingCard(landlord, reference, request.communeInsee(),
				territory(request.communeInsee(), today), request.typology(), request.surfaceM2(), request.rentCents(),
				request.chargesCents(), request.accessible(), request.regime(), request.availableOn());
		return Answers.done(this.streams.dwellings()
			.handle(dwellingId, new AnnounceDwelling(dwellingId, card, today),
					CommandContext.of(key.value(), viewer.login()).expecting(version)));
	}

	Outcome.Accepted<Dwelling> withdraw(Viewer viewer, String dwellingId, IdempotencyKey key, @Nullable Long version) {
		own(viewer, dwellingId);
		return Answers.done(this.streams.dwellings()
			.handle(dwellingId, new WithdrawDwelling(this.days.today()),
					CommandContext.of(key.value(), viewer.login()).expecting(version)));
	}

	private String territory(String communeInsee, LocalDate day) {
		Communes.Commune commune = this.communes.find(communeInsee)
			.orElseThrow(() -> ProblemException.invalid("communeInsee",
					"Aucune commune du Pas-de-Calais ne porte ce code INSEE."));
		return commune.territoryOn(day)
			.orElseThrow(() -> ProblemException.invalid("communeInsee",
					"Cette commune n’est pas couverte par une plateforme Logement d’abord."));
	}

	private void own(Viewer viewer, String dwellingId) {
		Dwelling dwelling = this.streams.dwellings().load(Answers.id(dwellingId, DWELLING)).state();
		if (!(dwelling instanceof Dwelling.Announced announced)
				|| !announced.card().landlord().equals(landlord(viewer))) {
			throw new NotFound(DWELLING);
		}
	}

	private static String landlord(Viewer viewer) {
		String organisation = viewer.organisation();
		if (organisation == null) {
			throw new AccessDeniedException("a landlord belongs to an organisation");
		}
		return organisation;
	}

}
