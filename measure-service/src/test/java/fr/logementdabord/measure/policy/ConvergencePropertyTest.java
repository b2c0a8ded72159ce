package fr.logementdabord.measure.policy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocated;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;
import fr.logementdabord.measure.domain.waitinglist.Standing;
import fr.logementdabord.measure.domain.waitinglist.WaitingList;

import static org.assertj.core.api.Assertions.assertThat;

class ConvergencePropertyTest {

	private static final int HISTORIES = 150;

	private static final int STEPS = 120;

	/** Before every case is over, so that some still wait. */
	private static final int FEW_STEPS = 30;

	@Test
	void whatever_people_do_and_however_events_arrive_no_place_is_lost_nor_given_twice() {
		int allocated = 0;
		for (long seed = 0; seed < HISTORIES; seed++) {
			// given more cases than places
			County county = new County(seed);
			county.open(6, 1, 2, 1);

			// when people act while events arrive late, again and in any order of streams
			for (int step = 0; step < STEPS; step++) {
				if (step % 2 == 0) {
					county.act();
				}
				else {
					county.deliver();
				}
				capacityIsKept(county, seed);
			}
			while (county.deliver()) {
				capacityIsKept(county, seed);
			}

			// then the places held are those of the measures that need one
			for (Signed agreement : county.agreements()) {
				Set<String> needed = needing(county.measures(), agreement.agreementId());
				assertThat(agreement.held().keySet()).as("seed %d, %s", seed, agreement.agreementId())
					.isEqualTo(needed);
				allocated += agreement.held().size() + agreement.givenBack().size();
			}
		}
		assertThat(allocated).as("the histories are not empty").isGreaterThan(HISTORIES);
	}

	@Test
	void at_rest_the_waiting_list_holds_exactly_those_who_wait_and_no_free_place_is_left_unproposed() {
		int waited = 0;
		int proposed = 0;
		int turnedDown = 0;
		for (long seed = 0; seed < HISTORIES; seed++) {
			// given a county at rest, after refusals, ends and late messages
			County county = new County(seed);
			county.open(6, 1, 2, 1);
			for (int step = 0; step < FEW_STEPS; step++) {
				county.act();
				county.deliver();
			}
			while (county.deliver()) {
				capacityIsKept(county, seed);
			}

			// then who waits on the list is who waits for an association
			WaitingList.Open list = county.waitingList().orElseThrow();
			Set<String> waiting = waiting(list);
			assertThat(waiting).as("seed %d", seed).isEqualTo(requested(county.measures()));
			waited += waiting.size();
			proposed += list.proposals().size();

			// and each free place is proposed, unless nobody is left to have it
			for (Signed agreement : county.agreements()) {
				if (agreement.measureType().equals(list.measureType())) {
					int free = agreement.free(County.DAY);
					long onIt = list.proposals()
						.values()
						.stream()
						.filter((proposal) -> proposal.agreementId().equals(agreement.agreementId()))
						.count();
					long couldHaveIt = waiting.stream()
						.filter((id) -> !list.proposals().containsKey(id))
						.filter((id) -> list.entries()
							.get(id)
							.turndowns()
							.stream()
							.noneMatch((turndown) -> turndown.agreementId().equals(agreement.agreementId())))
						.count();
					assertThat(onIt).as("seed %d, %s", seed, agreement.agreementId()).isLessThanOrEqualTo(free);
					if (onIt < free) {
						assertThat(couldHaveIt).as("seed %d, %s", seed, agreement.agreementId()).isZero();
					}
				}
			}
			turnedDown += list.entries().values().stream().mapToInt((entry) -> entry.turndowns().size()).sum();
		}
		assertThat(waited).as("some wait").isGreaterThan(10);
		assertThat(proposed).as("places are proposed").isGreaterThan(10);
		assertThat(turnedDown).as("allocations are refused").isGreaterThan(10);
	}

	private static Set<String> waiting(WaitingList.Open list) {
		Set<String> waiting = new TreeSet<>();
		list.entries().forEach((id, entry) -> {
			if (entry.standing() == Standing.WAITING) {
				waiting.add(id);
			}
		});
		return waiting;
	}

	private static Set<String> requested(Map<String, SupportMeasure> measures) {
		Set<String> requested = new TreeSet<>();
		measures.forEach((id, measure) -> {
			if (measure instanceof SupportMeasure.Requested) {
				requested.add(id);
			}
		});
		return requested;
	}

	@Test
	void delivering_everything_again_changes_nothing() {
		for (long seed = 0; seed < HISTORIES; seed++) {
			// given a county at rest
			County county = new County(seed);
			county.open(5, 1, 2);
			for (int step = 0; step < STEPS; step++) {
				county.act();
				county.deliver();
			}
			while (county.deliver()) {
				capacityIsKept(county, seed);
			}
			int commits = county.commits();

			// when all events come again, from the first one
			county.deliverAllAgain();
			county.deliverAllAgain();

			// then nothing was decided anew
			assertThat(county.commits()).as("seed %d", seed).isEqualTo(commits);
		}
	}

	private static void capacityIsKept(County county, long seed) {
		for (Signed agreement : county.agreements()) {
			assertThat(agreement.held().size()).as("seed %d, %s", seed, agreement.agreementId())
				.isLessThanOrEqualTo(agreement.placesOn(County.DAY));
		}
	}

	private static Set<String> needing(Map<String, SupportMeasure> measures, String agreementId) {
		Set<String> needing = new TreeSet<>();
		measures.forEach((id, measure) -> {
			boolean alive = measure instanceof Allocated || measure instanceof Running;
			if (alive && measure.held().orElseThrow().agreementId().equals(agreementId)) {
				needing.add(id);
			}
		});
		return needing;
	}

}
