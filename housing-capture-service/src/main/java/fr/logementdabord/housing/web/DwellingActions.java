package fr.logementdabord.housing.web;

import java.time.LocalDate;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.availability.Announcement;
import fr.logementdabord.housing.availability.Availabilities;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.view.dwellings.DwellingList;
import fr.logementdabord.housing.view.dwellings.DwellingRow;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
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

	private final Availabilities availabilities;

	private final DwellingList dwellings;

	private final ParisDays days;

	DwellingActions(Availabilities availabilities, DwellingList dwellings, ParisDays days) {
		this.days = days;
		this.availabilities = availabilities;
		this.dwellings = dwellings;
	}

	Outcome.Accepted<Dwelling> announce(Viewer viewer, Announcement request, IdempotencyKey key,
			@Nullable Long version) {
		return Answers
			.done(this.availabilities.announce(landlord(viewer), request, context(viewer, key).expecting(version)));
	}

	Outcome.Accepted<Dwelling> confirm(Viewer viewer, String dwellingId, IdempotencyKey key, @Nullable Long version) {
		own(viewer, dwellingId);
		return Answers.done(this.availabilities.confirm(dwellingId, context(viewer, key).expecting(version)));
	}

	/**
	 * Confirms every dwelling that the landlord's list shows as available.
	 * @return how many are confirmed; one that was taken meanwhile needs no confirmation
	 */
	int confirmAll(Viewer viewer, IdempotencyKey key) {
		DwellingList.Filter available = new DwellingList.Filter(null, DwellingRow.AVAILABLE, null, null);
		return (int) this.dwellings.all(viewer, available)
			.stream()
			.filter((row) -> landlord(viewer).equals(row.landlord()))
			.map((row) -> this.availabilities.confirm(row.id(), context(viewer, key)))
			.filter(Outcome.Accepted.class::isInstance)
			.count();
	}

	/** Withdrawn on a day, today when none is said. */
	Outcome.Accepted<Dwelling> withdraw(Viewer viewer, String dwellingId, @Nullable LocalDate withdrawnOn,
			IdempotencyKey key, @Nullable Long version) {
		own(viewer, dwellingId);
		LocalDate on = HappenedOn.of(this.days, "withdrawnOn", withdrawnOn);
		return Answers.done(this.availabilities.withdraw(dwellingId, on, context(viewer, key).expecting(version)));
	}

	private void own(Viewer viewer, String dwellingId) {
		if (!this.availabilities.isOwn(landlord(viewer), Answers.id(dwellingId, DWELLING))) {
			throw new NotFound(DWELLING);
		}
	}

	private static CommandContext context(Viewer viewer, IdempotencyKey key) {
		return CommandContext.of(key.value(), viewer.login());
	}

	/** The organisation a landlord speaks for. */
	static String landlord(Viewer viewer) {
		String organisation = viewer.organisation();
		if (organisation == null) {
			throw new AccessDeniedException("a landlord belongs to an organisation");
		}
		return organisation;
	}

}
