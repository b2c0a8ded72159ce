package fr.logementdabord.housing.reference;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;

import fr.logementdabord.housing.domain.dwelling.Regime;
import fr.logementdabord.housing.domain.placement.LeaseKind;
import fr.logementdabord.housing.domain.placement.RefusalMotive;
import fr.logementdabord.housing.domain.placement.RefusedBy;
import fr.logementdabord.housing.domain.tenancy.StayLimit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	private final RefusalMotives motives = new RefusalMotives();

	private final LeaseKinds leaseKinds = new LeaseKinds();

	private final TenancyRules rules = new TenancyRules();

	@Test
	void personal_safety_is_a_confidential_motive_of_the_household_that_no_landlord_may_report() {
		assertThat(this.motives.find(RefusedBy.HOUSEHOLD, "SAFETY", DAY)).contains(new RefusalMotive("SAFETY", true));
		assertThat(this.motives.reportedByLandlord(DAY)).isNotEmpty().doesNotContain("SAFETY", "SUPPORT_REFUSED");
	}

	@Test
	void a_motive_belongs_to_whom_it_belongs_and_to_its_days() {
		assertThat(this.motives.find(RefusedBy.HOUSEHOLD, "EFFORT_RATE", DAY)).isEmpty();
		assertThat(this.motives.find(RefusedBy.LANDLORD, "EFFORT_RATE", DAY))
			.contains(new RefusalMotive("EFFORT_RATE", false));
		assertThat(this.motives.find(RefusedBy.LANDLORD, "EFFORT_RATE", LocalDate.of(2018, 12, 31))).isEmpty();
	}

	@Test
	void every_motive_has_a_french_label_and_whatever_is_told_too() throws IOException {
		Properties labels = labels();
		assertThat(Arrays.stream(RefusedBy.values()).flatMap(this::codes))
			.allMatch((code) -> labels.containsKey("motive." + code));
		assertThat(Arrays.stream(LeaseKind.values())).allMatch((kind) -> labels.containsKey("lease." + kind));
	}

	@Test
	void every_regime_has_its_kinds_of_lease() {
		assertThat(Regime.values())
			.allSatisfy((regime) -> assertThat(this.leaseKinds.possible(regime.name(), DAY)).isNotEmpty());
		assertThat(this.leaseKinds.possible("SAS", DAY)).containsExactly(LeaseKind.SAS);
		assertThat(this.leaseKinds.possible("SHARED_18_25", DAY)).containsExactly(LeaseKind.SHARED);
		assertThat(this.leaseKinds.possible("ORDINARY", DAY)).doesNotContain(LeaseKind.SAS, LeaseKind.SHARED);
		assertThat(this.leaseKinds.possible(null, DAY)).containsExactly(LeaseKind.values());
	}

	@Test
	void a_sas_stay_lasts_twelve_months_with_an_alarm_at_nine_and_no_other_lease_has_a_limit() {
		assertThat(this.rules.stay("SAS", DAY))
			.isEqualTo(new StayLimit(LocalDate.of(2027, 9, 7), LocalDate.of(2027, 12, 6)));
		assertThat(Arrays.stream(LeaseKind.values()).filter((kind) -> kind != LeaseKind.SAS))
			.allMatch((kind) -> this.rules.stay(kind.name(), DAY) == null);
		assertThat(this.rules.checkMonths(DAY)).containsExactly(6, 12, 24);
	}

	@Test
	void every_end_of_an_occupation_has_a_french_label_and_its_destination_may_be_unknown() throws IOException {
		Properties labels = labels();
		assertThat(this.rules.reasons(DAY)).isNotEmpty()
			.allMatch((code) -> labels.containsKey("occupationend." + code));
		assertThat(this.rules.destinations(DAY)).contains("UNKNOWN")
			.allMatch((code) -> labels.containsKey("destination." + code));
	}

	private static Properties labels() throws IOException {
		Properties labels = new Properties();
		try (InputStream in = ReferenceTest.class.getResourceAsStream("/messages.properties")) {
			labels.load(in);
		}
		return labels;
	}

	private Stream<String> codes(RefusedBy by) {
		assertThat(this.motives.codes(by, DAY)).doesNotHaveDuplicates().contains("OTHER");
		return this.motives.codes(by, DAY).stream();
	}

}
