package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.AmendAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.FreePlace;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.TakePlace;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.AgreementAmended;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceTaken;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.reference.MeasureTypeFile;

import static org.assertj.core.api.Assertions.assertThat;

class CapacityPropertyTest {

	private static final AgreementDecider DECIDER = new AgreementDecider(MeasureTypeFile.TYPES);

	private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

	@Test
	void no_place_is_given_beyond_those_of_its_day_and_a_measure_takes_one_once_under_any_order_of_commands() {
		int given = 0;
		int amended = 0;
		for (long seed = 0; seed < 500; seed++) {
			Random random = new Random(seed);
			ProviderAgreement state = DECIDER.initialState();
			Set<String> taken = new HashSet<>();
			for (int step = 0; step < 80; step++) {
				AgreementCommand command = any(random);
				if (DECIDER.decide(command, state) instanceof Decision.Accepted<AgreementEvent>(var events)) {
					for (AgreementEvent event : events) {
						if (event instanceof PlaceTaken place) {
							Signed before = (Signed) state;
							assertThat(taken.add(place.measureId())).as("seed %d, %s", seed, place).isTrue();
							assertThat(before.held().size()).as("seed %d, %s", seed, place)
								.isLessThan(before.placesOn(place.takenOn()));
							given++;
						}
						amended += (event instanceof AgreementAmended) ? 1 : 0;
						state = DECIDER.evolve(state, event);
					}
				}
				if (state instanceof Signed signed) {
					assertThat(signed.free(DAY)).as("seed %d, step %d", seed, step).isNotNegative();
				}
			}
		}
		assertThat(given).as("places are given").isGreaterThan(1000);
		assertThat(amended).as("agreements are amended").isGreaterThan(100);
	}

	private static AgreementCommand any(Random random) {
		String measure = "M-" + random.nextInt(8);
		return switch (random.nextInt(8)) {
			case 0 -> new SignAgreement("A-1", "asso-escale", "artois", "ADSL", 2026 + random.nextInt(2),
					random.nextInt(4), Funding.unitCost(100_00), Optional.empty());
			case 1, 2 -> new FreePlace(measure, DAY);
			case 3 -> new AmendAgreement(LocalDate.of(2026, 1 + random.nextInt(12), 2), random.nextInt(4),
					Funding.unitCost(100_00));
			default -> new TakePlace(measure, "LDA-1", random.nextInt(9) == 0 ? "boulonnais" : "artois", "ADSL",
					DAY.plusDays(random.nextInt(60)), Circumstances.unknown());
		};
	}

}
