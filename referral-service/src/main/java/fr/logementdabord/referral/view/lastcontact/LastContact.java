package fr.logementdabord.referral.view.lastcontact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * The clock of one case.
 *
 * @param territory null = no platform covers it, or its saisine was not heard of yet
 * @param lastContactOn the latest day somebody had contact with the household; null
 * before the saisine was heard of
 * @param milestoneOn the latest of these that is no visit, null before the first
 * @param visits day of each contact of a journal, by its id: one may turn out never to
 * have been
 */
public record LastContact(@Id String caseId, @Nullable String territory, @Nullable LocalDate lastContactOn,
		@Nullable LocalDate milestoneOn, Map<String, LocalDate> visits) {

	public LastContact {
		// documents of before know no visits
		visits = (visits != null) ? Map.copyOf(visits) : Map.of();
		milestoneOn = (milestoneOn == null && visits.isEmpty()) ? lastContactOn : milestoneOn;
	}

	static LastContact unknown(String caseId) {
		return new LastContact(caseId, null, null, null, Map.of());
	}

	LastContact contactOn(LocalDate day) {
		boolean later = this.milestoneOn == null || day.isAfter(this.milestoneOn);
		return later ? with(day, this.visits) : this;
	}

	LastContact visit(String contactId, LocalDate day, boolean struck) {
		Map<String, LocalDate> now = new HashMap<>(this.visits);
		if (struck) {
			now.remove(contactId);
		}
		else {
			now.put(contactId, day);
		}
		return with(this.milestoneOn, now);
	}

	LastContact in(@Nullable String named) {
		return new LastContact(this.caseId, named, this.lastContactOn, this.milestoneOn, this.visits);
	}

	private LastContact with(@Nullable LocalDate milestone, Map<String, LocalDate> visited) {
		LocalDate last = Stream.concat(Stream.ofNullable(milestone), visited.values().stream())
			.max(LocalDate::compareTo)
			.orElse(null);
		return new LastContact(this.caseId, this.territory, last, milestone, visited);
	}

}
