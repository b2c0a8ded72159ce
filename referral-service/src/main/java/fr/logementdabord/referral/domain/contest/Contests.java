package fr.logementdabord.referral.domain.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All contests of a case, in their order; at most the last one is pending.
 */
public record Contests(List<Contest> all) {

	public Contests {
		all = List.copyOf(all);
	}

	/** The one that awaits an answer. */
	public Optional<Contest> pending() {
		return this.all.stream().filter(Contest::isPending).findFirst();
	}

	Optional<Contest> of(String contestId) {
		return this.all.stream().filter((one) -> one.contestId().equals(contestId)).findFirst();
	}

	Contests with(Contest contest) {
		List<Contest> changed = new ArrayList<>(this.all);
		changed.removeIf((one) -> one.contestId().equals(contest.contestId()));
		changed.add(contest);
		return new Contests(changed);
	}

}
