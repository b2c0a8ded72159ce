package fr.logementdabord.inbox;

import java.util.List;

import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.web.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What came of an event.
 *
 * @param code absent when it was accepted
 * @param reason one French sentence for the sender
 * @param errors what is wrong, field by field
 * @param resultId what an accepted event has become
 * @param reference the sender's own reference, as far as it could be read
 */
public record Judgement(@Nullable String code, @Nullable String reason, List<FieldProblem> errors,
		@Nullable String resultId, @Nullable String reference) {

	/** The data cannot be understood or are wrong. */
	public static final String WRONG_DATA = "data-is-not-valid";

	/** Accepted. */
	public static Judgement accepted(String resultId, @Nullable String reference) {
		return new Judgement(null, null, List.of(), resultId, reference);
	}

	/** Refused as a whole. */
	public static Judgement refused(String code, String reason) {
		return new Judgement(code, reason, List.of(), null, null);
	}

	/** Refused field by field. */
	public static Judgement wrong(List<FieldProblem> errors, @Nullable String reference) {
		return new Judgement(WRONG_DATA, "Certaines informations sont à corriger.", errors, null, reference);
	}

	/** The data are no JSON object. */
	public static Judgement noObject() {
		return refused(WRONG_DATA, "Les données de l’événement doivent être un objet JSON.");
	}

	/** Nothing like this is awaited here. */
	public static Judgement unknownType() {
		return refused("type-is-unknown", "Ce type d’événement n’est pas attendu ici.");
	}

	/** As a decider said. */
	public static <S> Judgement of(Outcome<S> outcome, String resultId, @Nullable String reference) {
		return switch (outcome) {
			case Outcome.Accepted<S> accepted -> accepted(resultId, reference);
			case Outcome.Refused<S> refused ->
				new Judgement(refused.why().code(), refused.why().detail(), List.of(), null, reference);
			case Outcome.VersionMismatch<S> mismatch -> throw new IllegalStateException("no version was expected");
		};
	}

}
