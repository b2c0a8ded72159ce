package fr.logementdabord.housing.table;

import fr.logementdabord.housing.domain.matching.Judgement;
import fr.logementdabord.housing.domain.matching.Need;
import fr.logementdabord.housing.domain.matching.Total;
import fr.logementdabord.housing.domain.matching.Vacancy;
import org.jspecify.annotations.Nullable;

/**
 * One dwelling beside one household.
 *
 * @param goesTo the household that has, or is advised for, the dwelling now
 * @param effect what another choice would do to the whole, absent when not computed
 */
public record Option(Vacancy vacancy, Judgement judgement, @Nullable Need goesTo, @Nullable Total effect) {

	Option with(Total newEffect) {
		return new Option(this.vacancy, this.judgement, this.goesTo, newEffect);
	}

}
