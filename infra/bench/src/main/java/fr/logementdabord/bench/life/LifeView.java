package fr.logementdabord.bench.life;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The read model of one case. Its trace differs when an event is missing, comes twice or
 * comes in another order.
 *
 * @param id the case
 * @param events how many events were folded
 * @param number the highest number folded
 * @param trace what was folded, in its order
 * @param last the content of the last event
 */
@Document(LifeView.COLLECTION)
public record LifeView(@Id String id, long events, long number, long trace, String last) {

	/** Where the documents are. */
	public static final String COLLECTION = "lives";

	/** A case nothing is known of. */
	public static LifeView unknown(String caseId) {
		return new LifeView(caseId, 0, 0, 0, "");
	}

	/** The view after one more event. */
	public LifeView with(LifeTold told) {
		return new LifeView(this.id, this.events + 1, Math.max(this.number, told.number()),
				this.trace * 31 + told.kind().hashCode(), told.detail());
	}

	/** The trace of a case that has done so many steps, and its number of events. */
	public static LifeView expected(String caseId, int steps) {
		LifeView view = unknown(caseId);
		for (int step = 0; step < steps; step++) {
			for (String kind : LifeStep.after(step).kinds()) {
				view = view.with(new LifeTold(caseId, view.events() + 1, kind, ""));
			}
		}
		return view;
	}

}
