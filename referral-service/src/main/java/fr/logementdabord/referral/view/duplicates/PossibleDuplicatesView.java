package fr.logementdabord.referral.view.duplicates;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.referral.view.duplicates.PossibleDuplicate.Side;
import org.jspecify.annotations.Nullable;

/**
 * Folds the questions.
 */
public final class PossibleDuplicatesView implements ViewDefinition<PossibleDuplicate> {

	/** Collection of the documents. */
	public static final String COLLECTION = "possible_duplicates";

	private static final String PREFIX = "fr.logementdabord.referral.";

	private static final String SUSPECTED = PREFIX + "duplicate-suspected.v1";

	private static final String JUDGED = PREFIX + "duplicate-judged.v1";

	private static final String MERGED = PREFIX + "households-merged.v1";

	private static final String UNDONE = PREFIX + "household-merge-undone.v1";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<PossibleDuplicate> document() {
		return PossibleDuplicate.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(SUSPECTED, JUDGED, MERGED, UNDONE);
	}

	@Override
	public @Nullable String idOf(ReceivedEvent event) {
		return event.as(Named.class).duplicateId();
	}

	@Override
	public PossibleDuplicate initial(String id) {
		return PossibleDuplicate.unheard(id);
	}

	@Override
	public PossibleDuplicate evolve(PossibleDuplicate question, ReceivedEvent event) {
		return switch (event.type()) {
			case SUSPECTED -> suspected(question, event.as(Suspected.class));
			case JUDGED -> judged(question, event.as(Judged.class));
			case MERGED -> question.merged(event.as(Merged.class).mergedOn());
			case UNDONE -> question.undone(event.as(Undone.class).undoneOn());
			default -> question;
		};
	}

	private static PossibleDuplicate suspected(PossibleDuplicate question, Suspected said) {
		return new PossibleDuplicate(question.duplicateId(), PossibleDuplicate.SUSPECTED, said.sides(), Set.of(),
				said.likeness(), said.suspectedOn(), said.suspectedOn());
	}

	private static PossibleDuplicate judged(PossibleDuplicate question, Judged said) {
		return question.judged(said.territory(), said.same(), said.judgedOn());
	}

	record Named(String duplicateId) {
	}

	record Suspected(List<Side> sides, String likeness, LocalDate suspectedOn) {
	}

	record Judged(String territory, boolean same, LocalDate judgedOn) {
	}

	record Merged(LocalDate mergedOn) {
	}

	record Undone(LocalDate undoneOn) {
	}

}
