package fr.logementdabord.gateway.home;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.gateway.lists.OwnedLists;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Counts the work of a person: how long each list is, as its owner says.
 */
@Component
class WorkCounts {

	private final OwnedLists lists;

	WorkCounts(OwnedLists lists) {
		this.lists = lists;
	}

	/** What there is of this work; what nobody counted in time is silent. */
	WaitingWork count(List<Duty> duties, HttpServletRequest person) {
		List<Optional<Counted>> answers = this.lists.ask(duties.stream().map(WorkCounts::howMany).toList(),
				Counted.class, person);
		List<WaitingWork.Line> lines = new ArrayList<>();
		List<Duty> silent = new ArrayList<>();
		for (int i = 0; i < duties.size(); i++) {
			Duty duty = duties.get(i);
			answers.get(i).ifPresentOrElse((counted) -> {
				if (counted.total() > 0) {
					lines.add(WaitingWork.Line.of(duty, counted.total()));
				}
			}, () -> silent.add(duty));
		}
		return new WaitingWork(lines, silent);
	}

	private static OwnedLists.Question howMany(Duty duty) {
		String list = duty.list() + (duty.list().contains("?") ? "&" : "?") + "size=1";
		return new OwnedLists.Question(duty.owner(), URI.create(list));
	}

	/**
	 * Of a page of a list, how long the list is.
	 */
	record Counted(long total) {
	}

}
