package fr.logementdabord.measure.messaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.grant.GrantDecider;
import fr.logementdabord.measure.domain.grant.GrantEvent;
import fr.logementdabord.measure.domain.intervention.InterventionDecider;
import fr.logementdabord.measure.domain.intervention.InterventionEvent;
import fr.logementdabord.measure.messaging.published.GrantPublisher;
import fr.logementdabord.measure.messaging.published.InterventionPublisher;
import fr.logementdabord.testkit.contract.ContractSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyAndPreventionContractsTest {

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
		List<PublicEvent> said = said(new GrantDecider(), new GrantPublisher(), LIFE);

		assertThat(said).hasSize(LIFE.size() - 2)
			.allSatisfy(MoneyAndPreventionContractsTest::keepsItsPromise)
			.noneMatch((event) -> event.data().toString().contains("piece-1"));
	}

	@Test
	void every_event_of_an_intervention_is_said_without_the_debt() {
		List<PublicEvent> said = new ArrayList<>(said(new InterventionDecider(), new InterventionPublisher(),
				List.of(new InterventionEvent.TeamInterventionOpened("I-9WQ4ZK0H3D7T", "asso-escale", "artois",
						"LDA-7K3QX9M2TD4A", DAY, 2_345_67, "dette-pex-2021"),
						new InterventionEvent.StatusObserved("MAINTAINED", DAY))));
		said.addAll(said(new InterventionDecider(), new InterventionPublisher(),
				List.of(new InterventionEvent.VisitRecorded("I-9WQ4ZK0H3D7T", "asso-escale", "artois", null, DAY, DAY,
						"MET"))));

		assertThat(said).hasSize(3)
			.allSatisfy(MoneyAndPreventionContractsTest::keepsItsPromise)
			.noneMatch((event) -> event.data().toString().contains("234567"));
	}

	private static void keepsItsPromise(PublicEvent event) {
		ContractSpec contract = ContractSpec.of(event.type());
		contract.thenFits(event.data());
		contract.thenExamplesFit();
		contract.thenReadBy(event.data().getClass());
	}

	private static <S, E> List<PublicEvent> said(Decider<?, S, E> decider, Publisher<S, E> publisher, List<E> life) {
		List<PublicEvent> said = new ArrayList<>();
		S state = decider.initialState();
		for (E event : life) {
			state = decider.evolve(state, event);
			publisher.publish(event, state).ifPresent(said::add);
		}
		return said;
	}

}
