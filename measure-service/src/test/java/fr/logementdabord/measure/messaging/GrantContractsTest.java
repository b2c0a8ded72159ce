package fr.logementdabord.measure.messaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.measure.domain.grant.GrantAgreement;
import fr.logementdabord.measure.domain.grant.GrantDecider;
import fr.logementdabord.measure.domain.grant.GrantEvent;
import fr.logementdabord.measure.messaging.published.GrantPublisher;
import fr.logementdabord.testkit.contract.ContractSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantContractsTest {

	private static final LocalDate DAY = LocalDate.of(2023, 7, 30);

	private static final Map<String, Long> BUDGET = Map.of("STAFF", 1_469_514_00L);

	private static final List<GrantEvent> LIFE = List.of(
			new GrantEvent.GrantSigned("G-AMI1-2023", "AMI_1", 2023, 1_100_000_00L, 1_469_514_00L, Map.of(), "2023-326",
					DAY, "P0177", "74718//93428"),
			new GrantEvent.BudgetDetailed(BUDGET),
			new GrantEvent.BudgetTransferred("T-1", "STAFF", "TRAVEL", 1_00L, DAY),
			new GrantEvent.GrantPaid(1_100_000_00L, DAY),
			new GrantEvent.CostRecorded("C-1", "STAFF", 1_00L, DAY, "piece-1"),
			new GrantEvent.CostStruck("C-1", "STAFF", 1_00L),
			new GrantEvent.GrantAmended(1, 1_200_000_00L, 1_469_514_00L, BUDGET, DAY),
			new GrantEvent.ReportSubmitted("FINANCIAL_REPORT", DAY, DAY, false),
			new GrantEvent.LetterRegistered("L-1", "DELAY", "DEPARTMENT", DAY, null),
			new GrantEvent.LetterAnswered("L-1", "ACKNOWLEDGED", DAY));

	@Test
	void every_event_of_a_grant_is_said_as_its_schema_promises_without_evidence_and_letters() {
		List<PublicEvent> said = said();

		assertThat(said).hasSize(LIFE.size() - 2).allSatisfy((event) -> {
			ContractSpec contract = ContractSpec.of(event.type());
			contract.thenFits(event.data());
			contract.thenExamplesFit();
			contract.thenReadBy(event.data().getClass());
		}).noneMatch((event) -> event.data().toString().contains("piece-1"));
	}

	private static List<PublicEvent> said() {
		GrantDecider decider = new GrantDecider();
		List<PublicEvent> said = new ArrayList<>();
		GrantAgreement grant = decider.initialState();
		for (GrantEvent event : LIFE) {
			grant = decider.evolve(grant, event);
			new GrantPublisher().publish(event, grant).ifPresent(said::add);
		}
		return said;
	}

}
