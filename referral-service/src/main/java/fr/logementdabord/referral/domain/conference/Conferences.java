package fr.logementdabord.referral.domain.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All conferences of a case, in the order they were called.
 */
public record Conferences(List<Conference> all) {

	public Conferences {
		all = List.copyOf(all);
	}

	/** One of them. */
	public Optional<Conference> of(String conferenceId) {
		return this.all.stream().filter((one) -> one.conferenceId().equals(conferenceId)).findFirst();
	}

	Conferences with(Conference conference) {
		List<Conference> changed = new ArrayList<>(this.all);
		int at = changed.indexOf(of(conference.conferenceId()).orElse(null));
		if (at < 0) {
			changed.add(conference);
		}
		else {
			changed.set(at, conference);
		}
		return new Conferences(changed);
	}

}
