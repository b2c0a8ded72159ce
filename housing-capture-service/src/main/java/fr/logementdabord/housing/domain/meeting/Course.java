package fr.logementdabord.housing.domain.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.housing.domain.matching.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What has been prepared, decided and agreed in a meeting so far.
 *
 * @param sitting when and where, absent until arranged
 * @param revisions how often the appointment was arranged
 * @param snapshot what the advice follows from, absent until prepared
 * @param decisions in the order in which they were taken, the last of a pair holds
 * @param leftOpen why nobody gets a dwelling, by dwelling
 */
public record Course(@Nullable Sitting sitting, int revisions, @Nullable Snapshot snapshot,
		List<PairDecision> decisions, Map<String, LeftOpenReason> leftOpen, List<FollowUp> followUps) {

	static final Course NOTHING_YET = new Course(null, 0, null, List.of(), Map.of(), List.of());

	public Course {
		decisions = List.copyOf(decisions);
		leftOpen = Map.copyOf(leftOpen);
		followUps = List.copyOf(followUps);
	}

	/**
	 * The decision that holds for a pair.
	 */
	public Optional<PairDecision> decision(String dwellingId, String searchId) {
		return this.decisions.stream().filter((decision) -> decision.isAbout(dwellingId, searchId)).findFirst();
	}

	/**
	 * Who was ranked for a dwelling, first rank first.
	 */
	public List<PairDecision> ranking(String dwellingId) {
		return this.decisions.stream()
			.filter((decision) -> decision.dwellingId().equals(dwellingId))
			.sorted(Comparator.comparingInt(PairDecision::rank))
			.toList();
	}

	/**
	 * The same for whom these cases do not exist: neither what was decided about them nor
	 * their needs, nor the dwellings they hold.
	 * @param cases numbers of cases
	 */
	Course withoutCases(Set<String> cases) {
		Set<String> held = this.decisions.stream()
			.filter((decision) -> decision.isFirst() && cases.contains(decision.caseId()))
			.map(PairDecision::dwellingId)
			.collect(Collectors.toSet());
		List<PairDecision> others = this.decisions.stream()
			.filter((decision) -> !cases.contains(decision.caseId()))
			.toList();
		Snapshot seen = (this.snapshot == null) ? null : this.snapshot.without(held, cases);
		return new Course(this.sitting, this.revisions, seen, others, this.leftOpen, this.followUps);
	}

	Course arranged(Sitting newSitting) {
		return new Course(newSitting, this.revisions + 1, this.snapshot, this.decisions, this.leftOpen, this.followUps);
	}

	Course prepared(Snapshot newSnapshot) {
		return new Course(this.sitting, this.revisions, newSnapshot, this.decisions, this.leftOpen, this.followUps);
	}

	Course decided(PairDecision decision) {
		List<PairDecision> all = new ArrayList<>(without(decision.dwellingId(), decision.searchId()));
		all.add(decision);
		Map<String, LeftOpenReason> open = new LinkedHashMap<>(this.leftOpen);
		open.remove(decision.dwellingId());
		return with(all, open);
	}

	Course withdrawn(String dwellingId, String searchId) {
		return with(without(dwellingId, searchId), this.leftOpen);
	}

	Course leftOpen(String dwellingId, LeftOpenReason reason) {
		Map<String, LeftOpenReason> open = new LinkedHashMap<>(this.leftOpen);
		open.put(dwellingId, reason);
		return with(this.decisions, open);
	}

	Course followedUp(FollowUp followUp) {
		List<FollowUp> all = new ArrayList<>(
				this.followUps.stream().filter((one) -> !one.followUpId().equals(followUp.followUpId())).toList());
		all.add(followUp);
		return new Course(this.sitting, this.revisions, this.snapshot, this.decisions, this.leftOpen, all);
	}

	private Course with(List<PairDecision> newDecisions, Map<String, LeftOpenReason> newLeftOpen) {
		return new Course(this.sitting, this.revisions, this.snapshot, newDecisions, newLeftOpen, this.followUps);
	}

	private List<PairDecision> without(String dwellingId, String searchId) {
		return this.decisions.stream().filter((decision) -> !decision.isAbout(dwellingId, searchId)).toList();
	}

}
