package fr.logementdabord.reporting.figure;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import fr.logementdabord.reporting.facts.AgreementFacts;
import fr.logementdabord.reporting.facts.DwellingFacts;
import fr.logementdabord.reporting.facts.GrantFacts;
import fr.logementdabord.reporting.facts.InterventionFacts;
import fr.logementdabord.reporting.facts.MeetingFacts;
import fr.logementdabord.reporting.facts.PlaceFacts;
import fr.logementdabord.reporting.facts.SessionFacts;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.streamrecord.RecordKind;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is known beside the cases.
 *
 * @param agreements places and money of associations
 * @param places the places of these agreements that were taken
 * @param grants the State's grants
 * @param sessions sessions of the network
 * @param interventions VEJ and PEX
 * @param dwellings dwellings offered
 * @param meetings fluidité meetings
 */
public record Registers(List<AgreementFacts> agreements, List<PlaceFacts> places, List<GrantFacts> grants,
		List<SessionFacts> sessions, List<InterventionFacts> interventions, List<DwellingFacts> dwellings,
		List<MeetingFacts> meetings) {

	/** Stands for the whole county where a territory is named. */
	static final String COUNTY = "departement";

	/** Nothing. */
	public static final Registers EMPTY = of(List.of());

	public Registers {
		agreements = List.copyOf(agreements);
		places = List.copyOf(places);
		grants = List.copyOf(grants);
		sessions = List.copyOf(sessions);
		interventions = List.copyOf(interventions);
		dwellings = List.copyOf(dwellings);
		meetings = List.copyOf(meetings);
	}

	/**
	 * What records tell.
	 * @param records by id, so that the same records give the same lists
	 */
	public static Registers of(Collection<StreamRecord> records) {
		return new Registers(told(records, RecordKind.AGREEMENT, AgreementFacts::of),
				told(records, RecordKind.PLACE, PlaceFacts::of), told(records, RecordKind.GRANT, GrantFacts::of),
				told(records, RecordKind.NETWORK_SESSION, SessionFacts::of),
				told(records, RecordKind.INTERVENTION, InterventionFacts::of),
				told(records, RecordKind.DWELLING, DwellingFacts::of),
				told(records, RecordKind.FLUIDITY_MEETING, MeetingFacts::of));
	}

	private static <F> List<F> told(Collection<StreamRecord> records, RecordKind kind,
			Function<StreamRecord, Optional<F>> facts) {
		return records.stream().filter((record) -> record.kind() == kind).map(facts).flatMap(Optional::stream).toList();
	}

	/**
	 * What a viewer may read one by one: what may be counted, with the type of a
	 * household's measure where it may be told.
	 */
	Registers seenIn(Scope scope) {
		Registers counted = countedIn(scope);
		List<PlaceFacts> told = counted.places()
			.stream()
			.map((it) -> scope.tellsTypeOf(it.territory(), it.provider()) ? it : it.withoutType())
			.toList();
		return new Registers(counted.agreements(), told, counted.grants(), counted.sessions(), counted.interventions(),
				counted.dwellings(), counted.meetings());
	}

	/** The same without the places and interventions of these cases. */
	Registers without(Set<String> cases) {
		return cases.isEmpty() ? this
				: new Registers(this.agreements, kept(this.places, (it) -> !cases.contains(it.caseId())), this.grants,
						this.sessions,
						kept(this.interventions, (it) -> it.caseId() == null || !cases.contains(it.caseId())),
						this.dwellings, this.meetings);
	}

	/**
	 * What a viewer may have counted: of a territory whoever answers for it, of an
	 * association itself, and money of the State's grants whoever answers for the county.
	 */
	Registers countedIn(Scope scope) {
		return new Registers(
				kept(this.agreements, (it) -> scope.answersFor(it.territory()) || scope.supportsAs(it.provider())),
				kept(this.places, (it) -> scope.answersFor(it.territory()) || scope.supportsAs(it.provider())),
				kept(this.grants, (it) -> scope.answersForTheCounty()),
				kept(this.sessions,
						(it) -> (it.territory() != null) ? scope.answersFor(it.territory()) : scope.steers()),
				kept(this.interventions, (it) -> scope.answersFor(it.territory()) || scope.supportsAs(it.provider())),
				kept(this.dwellings, (it) -> scope.answersFor(it.territory())),
				kept(this.meetings, (it) -> scope.answersFor(it.territory())));
	}

	/**
	 * What belongs to a territory; grants belong to the county, and so do sessions
	 * without a territory ({@link #COUNTY}).
	 */
	Registers in(@Nullable String territory) {
		return new Registers(kept(this.agreements, (it) -> it.territory().equals(territory)),
				kept(this.places, (it) -> it.territory().equals(territory)), List.of(),
				kept(this.sessions, (it) -> territoryOf(it).equals(territory)),
				kept(this.interventions, (it) -> it.territory().equals(territory)),
				kept(this.dwellings, (it) -> it.territory().equals(territory)),
				kept(this.meetings, (it) -> it.territory().equals(territory)));
	}

	/** The territory of a session, {@link #COUNTY} when it is the whole county's. */
	static String territoryOf(SessionFacts session) {
		return Objects.requireNonNullElse(session.territory(), COUNTY);
	}

	private static <F> List<F> kept(List<F> all, Predicate<F> wanted) {
		return all.stream().filter(wanted).toList();
	}

}
