package fr.logementdabord.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.facts.MergedHouseholds;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Registers;
import fr.logementdabord.reporting.view.casejourney.CaseJourney;
import fr.logementdabord.reporting.view.casejourney.CaseJourneys;
import fr.logementdabord.reporting.view.merges.HouseholdMerge;
import fr.logementdabord.reporting.view.merges.HouseholdMerges;

/**
 * Folds events as the service does, without a database.
 */
public final class Journeys {

	private Journeys() {
	}

	/**
	 * The journeys of all cases that the events are about.
	 */
	public static List<CaseJourney> of(List<ReceivedEvent> events) {
		CaseJourneys view = new CaseJourneys();
		Map<String, CaseJourney> journeys = new TreeMap<>();
		for (ReceivedEvent event : events) {
			String id = view.idOf(event);
			if (view.types().contains(event.type()) && id != null) {
				journeys.put(id, view.evolve(journeys.getOrDefault(id, view.initial(id)), event));
			}
		}
		return List.copyOf(journeys.values());
	}

	/**
	 * The merges that the events tell.
	 */
	public static List<HouseholdMerge> merges(List<ReceivedEvent> events) {
		HouseholdMerges view = new HouseholdMerges();
		Map<String, HouseholdMerge> merges = new TreeMap<>();
		for (ReceivedEvent event : events) {
			String id = view.idOf(event);
			if (view.types().contains(event.type())) {
				merges.put(id, view.evolve(merges.getOrDefault(id, view.initial(id)), event));
			}
		}
		return List.copyOf(merges.values());
	}

	/**
	 * The county that the events tell, as it was known at an instant.
	 */
	public static CountySnapshot county(List<ReceivedEvent> events, Instant at) {
		MergedHouseholds merged = MergedHouseholds.of(merges(events), at);
		return new CountySnapshot(at,
				of(events).stream()
					.map((journey) -> CaseFacts.of(journey, at))
					.filter(Objects::nonNull)
					.map((facts) -> facts.in(merged))
					.toList(),
				Registers.EMPTY);
	}

}
