package fr.logementdabord.referral.messaging;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.referral.domain.duplicate.Duplicate;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.DuplicateJudged;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.DuplicateSuspected;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.HouseholdMergeUndone;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.HouseholdsMerged;
import fr.logementdabord.referral.domain.duplicate.Side;
import fr.logementdabord.referral.messaging.published.DuplicatePublisher;
import fr.logementdabord.testkit.contract.ContractSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DuplicateContractTest {

	private static final String ID = "D-7K3QX9M2TD4A";

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	private static final List<DuplicateEvent> STORY = List.of(
			new DuplicateSuspected(ID, new Side("LDA-7K3QX9M2TD4A", "H-5N8R2VQ0ZC1M", "artois", DAY),
					new Side("LDA-5N8R2VQ0ZC1M", "H-7K3QX9M2TD4A", null, DAY), "SAME_NAME_AND_BIRTH_DATE", DAY),
			new DuplicateJudged(ID, "artois", true, "SEEN_WITH_HOUSEHOLD", DAY),
			new HouseholdsMerged(ID, "H-5N8R2VQ0ZC1M", "H-7K3QX9M2TD4A", DAY),
			new HouseholdMergeUndone(ID, "H-5N8R2VQ0ZC1M", "H-7K3QX9M2TD4A", "MISTAKE", DAY));

	@Test
	void what_is_published_fits_its_schema_and_belongs_to_neither_case() {
		for (DuplicateEvent event : STORY) {
			PublicEvent said = new DuplicatePublisher().publish(event, new Duplicate.NotSuspected()).orElseThrow();
			ContractSpec.of(said.type()).thenFits(said.data());
			assertThat(said.caseId()).isNull();
			assertThat(JsonMapper.shared().writeValueAsString(said.data())).doesNotContain("SEEN_WITH", "MISTAKE");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "duplicate-suspected", "duplicate-judged", "households-merged", "household-merge-undone" })
	void the_examples_fit_their_schema(String name) {
		ContractSpec.of("fr.logementdabord.referral." + name + ".v1").thenExamplesFit();
	}

}
