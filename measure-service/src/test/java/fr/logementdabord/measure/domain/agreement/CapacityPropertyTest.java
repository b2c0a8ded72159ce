package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.FreePlace;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.TakePlace;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceTaken;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;

import static org.assertj.core.api.Assertions.assertThat;

class CapacityPropertyTest {

	private static final AgreementDecider DECIDER = new AgreementDecider();

	@Test
	void capacity_is_never_negative_and_a_measure_takes_a_place_once_under_any_order_of_commands() {
		for (long seed = 0; seed < 500; seed++) {
			Random random = new Random(seed);
			ProviderAgreement state = DECIDER.initialState();
			Set<String> taken = new HashSet<>();
			for (int step = 0; step < 80; step++) {
				AgreementCommand command = any(random);
				if (DECIDER.decide(command, state) instanceof Decision.Accepted<AgreementEvent>(var events)) {
					for (AgreementEvent event : events) {
						if (event instanceof PlaceTaken place) {
							assertThat(taken.add(place.measureId())).as("seed %d, %s", seed, place).isTrue();
						}
						state = DECIDER.evolve(state, event);
					}
				}
				if (state instanceof Signed signed) {
					assertThat(signed.free()).as("seed %d, step %d", seed, step).isBetween(0, signed.places());
				}
			}
		}
	}

	private static AgreementCommand any(Random random) {
		String measure = "M-" + random.nextInt(8);
		return switch (random.nextInt(7)) {
			case 0 -> new SignAgreement("A-1", "asso-escale", "artois", "ADSL", 2026, random.nextInt(4), 100_00);
			case 1, 2 -> new FreePlace(measure);
			default -> new TakePlace(measure, "LDA-1", random.nextInt(9) == 0 ? "boulonnais" : "artois", "ADSL",
					LocalDate.of(2026, 12, 3));
		};
	}

}
