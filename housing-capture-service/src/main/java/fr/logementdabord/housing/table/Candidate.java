package fr.logementdabord.housing.table;

import fr.logementdabord.housing.domain.matching.Judgement;
import fr.logementdabord.housing.domain.matching.Need;
import fr.logementdabord.housing.domain.matching.Total;
import org.jspecify.annotations.Nullable;

/**
 * One household beside one dwelling.
 *
 * @param rank the one it was given, absent when none
 * @param advised whether the proposal, as it is now, gives it this dwelling
 * @param elsewhere the dwelling it is positioned on in this meeting, absent when none
 * @param effect what positioning it would do to the whole, absent when not computed
 */
public record Candidate(Need need, Judgement judgement, @Nullable Integer rank, boolean advised,
		@Nullable String elsewhere, @Nullable Total effect) {

	public boolean possible() {
		return this.judgement.possible();
	}

	/**
	 * Possible, and not taken by another dwelling or by this one.
	 */
	public boolean mayBePositioned() {
		return possible() && this.elsewhere == null && (this.rank == null || this.rank > 1);
	}

	Candidate with(Total newEffect) {
		return new Candidate(this.need, this.judgement, this.rank, this.advised, this.elsewhere, newEffect);
	}

}
