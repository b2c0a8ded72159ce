package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.AmendAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.FreePlace;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.TakePlace;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.AgreementAmended;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceTaken;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Holding;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.reference.MeasureTypeFile;

import static org.assertj.core.api.Assertions.assertThat;

class CapacityPropertyTest {

	private static final AgreementDecider DECIDER = new AgreementDecider(MeasureTypeFile.TYPES);

	private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

	@Test
	void on_no_day_are_more_places_given_than_agreed_and_a_measure_takes_one_once_under_any_order_of_commands() {
		int given = 0;
		int late = 0;
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
							assertThat(taken.add(place.measureId())).as("seed %d, %s", seed, place).isTrue();
							assertHolds(place, (Signed) DECIDER.evolve(state, event), seed);
							late += place.takenOn().isBefore(DAY) ? 1 : 0;
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
		assertThat(late).as("places are given late").isGreaterThan(300);
		assertThat(amended).as("agreements are amended").isGreaterThan(100);
	}

	/** Whoever has had a place since that day may keep it: there is one for each. */
	private static void assertHolds(PlaceTaken given, Signed after, long seed) {
		Stream.concat(after.held().values().stream(), after.givenBack().values().stream())
			.map(Holding::takenOn)
			.filter((day) -> !day.isBefore(given.takenOn()))
			.forEach((day) -> assertThat(after.takenOn(day)).as("seed %d, %s, on %s", seed, given, day)
				.isLessThanOrEqualTo(after.placesOn(day)));
	}

	private static AgreementCommand any(Random random) {
		String measure = "M-" + random.nextInt(8);
		return switch (random.nextInt(8)) {
			case 0 -> new SignAgreement("A-1", "asso-escale", "artois", "ADSL", 2026 + random.nextInt(2),
					random.nextInt(4), Funding.unitCost(100_00), Optional.empty());
			case 1, 2 -> new FreePlace(measure, DAY.minusDays(random.nextInt(30)));
			case 3 -> new AmendAgreement(LocalDate.of(2026, 1 + random.nextInt(12), 2), random.nextInt(4),
					Funding.unitCost(100_00));
			default -> new TakePlace(measure, "LDA-1", random.nextInt(9) == 0 ? "boulonnais" : "artois", "ADSL",
					DAY.plusDays(random.nextInt(90) - 30L), Circumstances.unknown());
		};
	}

}
