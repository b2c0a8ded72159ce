package fr.logementdabord.referral.domain.referral;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.referral.domain.orientation.CaseFacts;
import fr.logementdabord.referral.domain.orientation.Fact;
import fr.logementdabord.referral.domain.orientation.FactKey;
import fr.logementdabord.referral.domain.referral.Referral.Submitted;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.referral.domain.referral.ReferralStories.CASE;
import static org.assertj.core.api.Assertions.assertThat;

class ReferralFactsTest {

	@Test
	void what_the_form_says_in_codes_are_facts() {
		CaseFacts facts = facts(Map.of("resources.kinds", List.of("RSA"), "arrears.band", List.of("FROM_1500_TO_4000"),
				"arrears.stage", List.of("SUMMONS")));
		assertThat(facts.get(FactKey.AGE)).isEqualTo(new Fact.Amount(18));
		assertThat(facts.get(FactKey.RESOURCES)).isEqualTo(new Fact.Codes(Set.of("RSA"), true));
		assertThat(facts.get(FactKey.RENT_DEBT_BAND)).isEqualTo(new Fact.Code("FROM_1500_TO_4000"));
		assertThat(facts.get(FactKey.PROCEDURE_STAGE)).isEqualTo(new Fact.Code("SUMMONS"));
	}

	@Test
	void not_asked_refused_unknown_and_not_applicable_are_no_facts() {
		CaseFacts facts = facts(Map.of("resources.kinds", List.of("NOT_ASKED"), "arrears.band", List.of("REFUSED"),
				"arrears.stage", List.of("UNKNOWN"), "difficulties", List.of("NOT_APPLICABLE")));
		assertThat(facts.known()).containsOnlyKeys(FactKey.AGE, FactKey.HOUSING_SITUATION, FactKey.MOTIVE,
				FactKey.COMPOSITION);
	}

	@Test
	void the_band_without_resources_says_that_there_are_none() {
		assertThat(facts(Map.of("resources.band", List.of("NO_RESOURCES"))).get(FactKey.RESOURCES))
			.isEqualTo(new Fact.Codes(Set.of("NONE"), true));
	}

	@Test
	void the_referrers_difficulties_are_not_all_there_are_until_the_etayage_is_complete() {
		Map<String, List<String>> declared = Map.of("difficulties", List.of("ISOLATION"));
		assertThat(facts(declared).get(FactKey.DIFFICULTIES)).isEqualTo(new Fact.Codes(Set.of("ISOLATION"), false));
		CaseFacts complete = ReferralFacts.of((Referral.Known) new ReferralDecider().fold(
				List.of(ReferralStories.submitted(), ReferralStories.acknowledged(), ReferralStories.substantiated())));
		assertThat(complete.get(FactKey.DIFFICULTIES))
			.isEqualTo(new Fact.Codes(Set.of("NO_RESOURCES", "ISOLATION"), true));
		assertThat(complete.get(FactKey.IML_OUTCOME)).isEqualTo(new Fact.Code("DOES_NOT_ANSWER"));
	}

	private static CaseFacts facts(Map<String, List<String>> answers) {
		ReferralFile file = ReferralStories.melleD();
		return ReferralFacts.of(new Submitted(CASE,
				new ReferralFile(file.householdId(), file.territory(), file.basis(), file.communeInsee(),
						file.referrerOrganisation(), file.referrerType(), file.submittedOn(), file.composition(),
						file.birthYears(), file.applicantAge(), file.housingSituation(), file.motive(), true, true,
						new Intake("2026-1", "200072460", "SINGLE_WOMAN", answers), null)));
	}

}
