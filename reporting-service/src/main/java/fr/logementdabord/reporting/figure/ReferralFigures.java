package fr.logementdabord.reporting.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.facts.Dated;
import fr.logementdabord.reporting.facts.ReferralFacts.Exit;
import fr.logementdabord.reporting.view.casejourney.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * Saisines: received, in hand, over.
 */
final class ReferralFigures {

	private static final Breakdown[] ON_ARRIVAL = { Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.COMPOSITION,
			Breakdown.SITUATION_GROUP, Breakdown.HOUSING_SITUATION, Breakdown.REFERRER_TYPE, Breakdown.MOTIVE,
			Breakdown.URGENCY, Breakdown.AGE_BAND };

	private ReferralFigures() {
	}

	static List<FigureDefinition> all() {
		return List.of(received(), householdsReceived(), personsReceived(), outOfCoverage(), open(), householdsOpen(),
				ended(), conferences());
	}

	private static FigureDefinition received() {
		return FigureDefinition
			.of("saisines-recues", Theme.REFERRALS, "Saisines reçues",
					"Saisines reçues un jour de la période, y compris celles qui ont été closes ou retirées depuis et "
							+ "celles qu’aucune plateforme ne couvre. Un ménage peut en avoir plusieurs.")
			.counts(Unit.REFERRALS, Timing.ENTERED)
			.by(ON_ARRIVAL)
			.from((county, period) -> arrivals(county, period).map((facts) -> row(facts, submittedOn(facts))).toList());
	}

	private static FigureDefinition householdsReceived() {
		return FigureDefinition.of("menages-recus", Theme.REFERRALS, "Ménages concernés",
				"Ménages pour lesquels une saisine au moins a été reçue un jour de la période, une fois chacun, quel "
						+ "que soit le nombre de leurs saisines ; deux ménages reconnus comme un seul comptent une "
						+ "fois. Les codes sont ceux de la dernière saisine.")
			.counts(Unit.HOUSEHOLDS, Timing.ENTERED)
			.by(ON_ARRIVAL)
			.from((county, period) -> households(arrivals(county, period), ReferralFigures::submittedOn));
	}

	private static FigureDefinition personsReceived() {
		return FigureDefinition
			.of("personnes-recues", Theme.REFERRALS, "Personnes concernées",
					"Personnes des ménages concernés, une fois chacune, d’après la dernière saisine du ménage.")
			.counts(Unit.PERSONS, Timing.ENTERED)
			.by(ON_ARRIVAL)
			.from((county, period) -> latest(arrivals(county, period)).flatMap(ReferralFigures::persons).toList());
	}

	private static FigureDefinition outOfCoverage() {
		return FigureDefinition
			.of("saisines-hors-couverture", Theme.REFERRALS, "Saisines hors couverture",
					"Saisines reçues un jour de la période pour une commune qu’aucune plateforme ne couvre.")
			.counts(Unit.REFERRALS, Timing.ENTERED)
			.by(Breakdown.MONTH, Breakdown.EPCI, Breakdown.COMPOSITION, Breakdown.SITUATION_GROUP,
					Breakdown.REFERRER_TYPE)
			.from((county, period) -> arrivals(county, period).filter((facts) -> facts.territory() == null)
				.map((facts) -> row(facts, submittedOn(facts)))
				.toList());
	}

	private static FigureDefinition open() {
		return FigureDefinition.of("saisines-ouvertes", Theme.REFERRALS, "Saisines en cours",
				"Saisines reçues au plus tard le dernier jour de la période, et ni closes ni retirées à la fin de ce "
						+ "jour. Une saisine rouverte est de nouveau en cours.")
			.counts(Unit.REFERRALS, Timing.STOCK)
			.by(Breakdown.TERRITORY, Breakdown.STATUS, Breakdown.COMPOSITION, Breakdown.SITUATION_GROUP,
					Breakdown.REFERRER_TYPE, Breakdown.URGENCY, Breakdown.AGE_BAND)
			.from((county, period) -> inHand(county, period.to())
				.map((facts) -> Rows.of(facts.caseId(), facts, submittedOn(facts))
					.code(Breakdown.STATUS, facts.referral().stages().at(period.to()))
					.row())
				.toList());
	}

	private static FigureDefinition householdsOpen() {
		return FigureDefinition
			.of("menages-en-cours", Theme.REFERRALS, "Ménages accompagnés ou en attente",
					"Ménages qui ont une saisine en cours au moins à la fin du dernier jour de la période, une fois "
							+ "chacun.")
			.counts(Unit.HOUSEHOLDS, Timing.STOCK)
			.by(Breakdown.TERRITORY, Breakdown.COMPOSITION, Breakdown.SITUATION_GROUP, Breakdown.AGE_BAND)
			.from((county, period) -> households(inHand(county, period.to()), ReferralFigures::submittedOn));
	}

	private static FigureDefinition ended() {
		return FigureDefinition.of("saisines-sorties", Theme.OUTCOMES, "Sorties",
				"Saisines closes ou retirées un jour de la période, une fois chacune, avec le motif et la destination "
						+ "de la dernière sortie de la période. Une clôture reprise comme une erreur ne compte pas.")
			.counts(Unit.REFERRALS, Timing.ENDED)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.EXIT_KIND, Breakdown.EXIT_REASON,
					Breakdown.EXIT_DESTINATION, Breakdown.COMPOSITION, Breakdown.SITUATION_GROUP)
			.from((county, period) -> county.cases().stream().flatMap((facts) -> lastExit(facts, period)).toList());
	}

	private static FigureDefinition conferences() {
		return FigureDefinition
			.of("concertations", Theme.ORIENTATIONS, "Concertations",
					"Concertations tenues un jour de la période. Une saisine peut en avoir plusieurs.")
			.counts(Unit.CONFERENCES, Timing.ENTERED)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.TOOK_PART)
			.from((county, period) -> county.cases()
				.stream()
				.flatMap((facts) -> facts.referral()
					.conferences()
					.stream()
					.filter((conference) -> period.holds(conference.held()))
					.map((conference) -> Rows.of(conference.conferenceId(), facts, conference.held().on())
						.code(Breakdown.TOOK_PART, conference.tookPart() ? "YES" : "NO")
						.row()))
				.toList());
	}

	private static Stream<CaseFacts> arrivals(CountySnapshot county, Period period) {
		return county.cases().stream().filter((facts) -> period.holds(facts.referral().submitted()));
	}

	private static Stream<CaseFacts> inHand(CountySnapshot county, LocalDate day) {
		return county.cases().stream().filter((facts) -> facts.referral().openOn(day));
	}

	private static LocalDate submittedOn(CaseFacts facts) {
		Dated submitted = facts.referral().submitted();
		return (submitted != null) ? submitted.on() : LocalDate.MIN;
	}

	private static FigureRow row(CaseFacts facts, LocalDate on) {
		return Rows.of(facts.caseId(), facts, on).row();
	}

	private static Stream<FigureRow> persons(CaseFacts facts) {
		List<FigureRow> persons = new ArrayList<>();
		for (int i = 1; i <= facts.referral().birthYears().size(); i++) {
			persons.add(Rows.of(facts.household() + "/" + i, facts, submittedOn(facts)).row());
		}
		return persons.stream();
	}

	private static Stream<FigureRow> lastExit(CaseFacts facts, Period period) {
		@Nullable Exit last = facts.referral()
			.exits()
			.stream()
			.filter((exit) -> !exit.mistaken() && period.holds(exit.left()))
			.reduce((first, later) -> later)
			.orElse(null);
		return (last == null) ? Stream.empty()
				: Stream.of(Rows.of(facts.caseId(), facts, last.left().on())
					.code(Breakdown.EXIT_KIND, last.withdrawn() ? CaseStatus.WITHDRAWN : CaseStatus.CLOSED)
					.code(Breakdown.EXIT_REASON, last.reason())
					.code(Breakdown.EXIT_DESTINATION, last.destination())
					.row());
	}

	/** One row per household, told by the latest of its cases. */
	static List<FigureRow> households(Stream<CaseFacts> cases, Function<CaseFacts, LocalDate> on) {
		return latest(cases, on).map((facts) -> Rows.of(facts.household(), facts, on.apply(facts)).row()).toList();
	}

	private static Stream<CaseFacts> latest(Stream<CaseFacts> cases) {
		return latest(cases, ReferralFigures::submittedOn);
	}

	private static Stream<CaseFacts> latest(Stream<CaseFacts> cases, Function<CaseFacts, LocalDate> on) {
		Map<String, CaseFacts> households = new LinkedHashMap<>();
		Comparator<CaseFacts> order = Comparator.comparing(on).thenComparing(CaseFacts::caseId);
		cases.forEach((facts) -> households.merge(facts.household(), facts,
				(one, other) -> (order.compare(one, other) < 0) ? other : one));
		return households.values().stream();
	}

}
