package fr.logementdabord.housing.application;

import java.util.List;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.housing.domain.search.HousingSearch.Opened;
import fr.logementdabord.housing.domain.search.SearchCriteria;
import fr.logementdabord.housing.view.placements.PlacementRow;
import fr.logementdabord.housing.view.support.SupportRow;
import fr.logementdabord.housing.view.support.SupportView;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The little a landlord needs to know about the household it is asked to take: no name,
 * no measure, no wish, no history (domain:§8, architecture §5).
 */
public final class CandidateCards {

	private final HousingStreams streams;

	private final MongoTemplate mongo;

	private final Views views;

	public CandidateCards(HousingStreams streams, MongoTemplate mongo, Views views) {
		this.streams = streams;
		this.mongo = mongo;
		this.views = views;
	}

	/**
	 * The card of the household behind a placement that the viewer may see.
	 */
	public CandidateCard of(PlacementRow placement) {
		SearchCriteria criteria = placement.searchId() != null
				&& this.streams.searches().load(placement.searchId()).state() instanceof Opened search
						? search.terms().criteria() : null;
		return new CandidateCard(placement.id(), placement.steps().composition(),
				criteria == null ? List.of() : criteria.typologies(), placement.territory(),
				criteria == null ? null : criteria.needs().resourcesBand(), isSupported(placement.caseId()));
	}

	private boolean isSupported(@Nullable String caseId) {
		SupportRow support = caseId == null ? null
				: this.mongo.findById(caseId, SupportRow.class, this.views.collection(SupportView.COLLECTION));
		return support != null && support.isInPlace();
	}

	/**
	 * What is shown.
	 *
	 * @param area key of the territory in which the household looks for a dwelling
	 * @param resourcesBand code of the band of monthly resources, absent when not said
	 * @param supportInPlace whether a support runs now, never which
	 */
	public record CandidateCard(String placementId, @Nullable String composition, List<String> typologies,
			@Nullable String area, @Nullable String resourcesBand, boolean supportInPlace) {
	}

}
