package fr.logementdabord.measure.application;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.measure.domain.waitinglist.PriorityScheme;
import fr.logementdabord.measure.domain.waitinglist.Ranking;
import fr.logementdabord.measure.domain.waitinglist.WaitingList;
import fr.logementdabord.measure.domain.waitinglist.WaitingList.Open;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.ListName;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent;
import fr.logementdabord.measure.reference.PrioritySchemeFile;

import org.springframework.stereotype.Component;

/**
 * Reads the waiting lists as their streams tell them.
 */
@Component
public class WaitingLists {

	private final CommandHandler<WaitingListCommand, WaitingList, WaitingListEvent> lists;

	public WaitingLists(CommandHandler<WaitingListCommand, WaitingList, WaitingListEvent> lists) {
		this.lists = lists;
	}

	/**
	 * The list of a territory and a measure type, once somebody has waited.
	 */
	public Optional<Open> find(String territory, String measureType) {
		return (this.lists.load(name(territory, measureType).listId()).state() instanceof Open open) ? Optional.of(open)
				: Optional.empty();
	}

	/**
	 * Where a measure stands on a day.
	 */
	public Optional<Ranking.Place> place(String territory, String measureType, String measureId, LocalDate day) {
		return find(territory, measureType).flatMap((list) -> Ranking.of(list, scheme(day)).of(measureId));
	}

	/**
	 * The priority scheme in force on a day.
	 */
	public PriorityScheme scheme(LocalDate day) {
		return PrioritySchemeFile.SCHEMES.on(day);
	}

	/**
	 * The name of a list: there is one for each territory and measure type.
	 */
	public static ListName name(String territory, String measureType) {
		return new ListName(Ids.derived("W-", territory, measureType), territory, measureType);
	}

}
