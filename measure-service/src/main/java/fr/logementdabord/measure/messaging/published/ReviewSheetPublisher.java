package fr.logementdabord.measure.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.review.ReviewEvent;
import fr.logementdabord.measure.domain.review.ReviewSheet;

/**
 * Says nothing: that a review was held is said by its measure, what it found is not for
 * others.
 */
public final class ReviewSheetPublisher implements Publisher<ReviewSheet, ReviewEvent> {

	@Override
	public Optional<PublicEvent> publish(ReviewEvent event, ReviewSheet after) {
		return Optional.empty();
	}

}
