package fr.logementdabord.measure.web.waitinglist;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.measure.domain.waitinglist.Ranking;
import fr.logementdabord.measure.domain.waitinglist.Turndown;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.Open;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.Proposal;

import org.jspecify.annotations.Nullable;

/**
 * One household on a waiting list, with its position and its reasons.
 *
 * @param position 1 is first
 * @param criterion of the priority scheme
 * @param referredOn day of the saisine
 * @param tied whether only the draw decides between this household and a neighbour
 * @param draw of this household
 * @param proposal the free place proposed to it
 * @param turndowns allocations that came to nothing; they change neither position nor
 * seniority
 */
public record WaitingRow(int position, String measureId, String caseId, String criterion, LocalDate referredOn,
		LocalDate requestedOn, boolean tied, String draw, @Nullable Proposal proposal, List<Turndown> turndowns) {

	static WaitingRow of(Ranking.Place place, Open list) {
		var household = place.entry().household();
		return new WaitingRow(place.position(), household.measureId(), household.caseId(), place.criterion().code(),
				household.referredOn(), household.requestedOn(), place.tied(), place.draw(),
				list.proposals().get(household.measureId()), place.entry().turndowns());
	}

}
