package fr.logementdabord.referral.domain.duplicate;

import fr.logementdabord.decider.Refusal;

/**
 * Why a judgement is refused, each a sentence.
 */
public sealed interface DuplicateRefusal extends Refusal {

	/** Nobody has raised the question. */
	record DuplicateIsUnknown() implements DuplicateRefusal {

		@Override
		public String code() {
			return "doublon-inconnu";
		}

		@Override
		public String detail() {
			return "Ce doublon possible n’existe pas.";
		}

	}

	/** Another territory's question. */
	record TerritoryIsNotConcerned() implements DuplicateRefusal {

		@Override
		public String code() {
			return "territoire-non-concerne";
		}

		@Override
		public String detail() {
			return "Seul le coordinateur d’un territoire concerné peut répondre.";
		}

	}

	/** A merge is undone, not overruled by another answer. */
	record HouseholdsAreMerged() implements DuplicateRefusal {

		@Override
		public String code() {
			return "menages-rapproches";
		}

		@Override
		public String detail() {
			return "Ces ménages sont rapprochés : annulez le rapprochement pour dire qu’ils sont différents.";
		}

	}

	/** There is nothing to undo. */
	record HouseholdsAreNotMerged() implements DuplicateRefusal {

		@Override
		public String code() {
			return "menages-non-rapproches";
		}

		@Override
		public String detail() {
			return "Ces ménages ne sont pas rapprochés.";
		}

	}

}
