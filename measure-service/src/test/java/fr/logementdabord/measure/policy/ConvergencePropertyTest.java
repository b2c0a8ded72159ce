package fr.logementdabord.measure.policy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocated;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;

import static org.assertj.core.api.Assertions.assertThat;

class ConvergencePropertyTest {

	private static final int HISTORIES = 150;

	private static final int STEPS = 120;

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
