package fr.logementdabord.housing.table;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.housing.application.MatchingRuleBook;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCard;
import fr.logementdabord.housing.domain.matching.Need;
import fr.logementdabord.housing.domain.matching.Snapshot;
import fr.logementdabord.housing.domain.matching.Vacancy;
import fr.logementdabord.housing.domain.search.Needs;
import fr.logementdabord.housing.view.searches.SearchRow;
import fr.logementdabord.housing.view.searches.SearchRow.NeedsRow;
import org.jspecify.annotations.Nullable;

/**
 * Turns announcements and searches into what the matching compares.
 */
public final class MatchingMaterial {

	private final MatchingRuleBook rules = new MatchingRuleBook();

	private final CommuneAreas areas = new CommuneAreas();

	private final ResourceBands bands = new ResourceBands();

	/**
	 * All of a meeting as it is on a day.
	 */
	public Snapshot snapshot(LocalDate day, long seed, List<? extends Dwelling.Announced> dwellings,
			List<SearchRow> searches) {
		return new Snapshot(day, seed, this.rules.on(day), dwellings.stream().map(this::vacancy).toList(),
				searches.stream()
					.filter((search) -> search.caseId() != null && search.openedOn() != null)
					.map((search) -> need(search, day))
					.toList());
	}

	private Vacancy vacancy(Dwelling.Announced dwelling) {
		DwellingCard card = dwelling.card();
		return new Vacancy(dwelling.dwellingId(), card.reference(), card.landlord(), card.communeInsee(),
				this.areas.of(card.communeInsee()), card.typology().name(), card.surfaceM2(), card.details().floor(),
				card.details().lift(), card.accessible(), card.regime().name(), card.rentCents() + card.chargesCents());
	}

	private Need need(SearchRow search, LocalDate day) {
		NeedsRow needs = search.needs();
		return new Need(search.id(), known(search.caseId()), known(search.composition()), persons(needs),
				needs.ageBand(), search.typologies(), search.communesWished(), needs.communesExcluded(),
				this.areas.of(search.communesWished()), search.accessible(), needs.highestFloorWithoutLift(),
				needs.regimes().isEmpty() ? Needs.USUAL_REGIMES : needs.regimes(),
				this.bands.on(day, needs.resourcesBand()), needs.urgency(), waitingSince(search, day));
	}

	/** The saisine counts; the search where nobody said when the saisine was. */
	private static LocalDate waitingSince(SearchRow search, LocalDate day) {
		if (search.referredOn() != null) {
			return search.referredOn();
		}
		return search.openedOn() == null ? day : search.openedOn();
	}

	private static @Nullable Integer persons(NeedsRow needs) {
		return needs.adults() == null ? null : needs.adults() + (needs.children() == null ? 0 : needs.children());
	}

	private static String known(@Nullable String code) {
		return code == null ? "" : code;
	}

}
