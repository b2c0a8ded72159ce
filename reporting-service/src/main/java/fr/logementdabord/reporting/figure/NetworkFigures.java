package fr.logementdabord.reporting.figure;

import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.reporting.facts.MeetingFacts;
import fr.logementdabord.reporting.facts.SessionFacts;
import fr.logementdabord.reporting.view.casejourney.Part;

/**
 * Sessions of the network (seed:550-567) and fluidity meetings (seed:425, 496).
 */
final class NetworkFigures {

	private static final Audience WHO = Audience.steering(Part.REFERRAL);

	private NetworkFigures() {
	}

	static List<FigureDefinition> all() {
		return List.of(sessions(), attendance(), meetings(), positions());
	}

	private static FigureDefinition sessions() {
		return FigureDefinition
			.of("rencontres-tenues", Theme.NETWORK, "Rencontres du réseau",
					"Rencontres tenues un jour de la période, dont les présences sont enregistrées : GEP, formations, "
							+ "sensibilisations, clubs. Une rencontre annulée ne compte pas.")
			.counts(Unit.SESSIONS, Timing.ENTERED)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.SESSION_KIND, Breakdown.SESSION_THEME,
					Breakdown.SESSION_AUDIENCE)
			.from((county, period) -> held(county, period).map((session) -> row(session).row()).toList());
	}

	private static FigureDefinition attendance() {
		return FigureDefinition
			.of("presences-rencontres", Theme.NETWORK, "Présences aux rencontres",
					"Présences aux rencontres tenues un jour de la période. Qui vient à deux rencontres compte deux "
							+ "fois : ce sont des présences, non des personnes.")
			.counts(Unit.ATTENDANCES, Timing.ENTERED)
			.values(Statistic.SUM, Statistic.MEDIAN)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.SESSION_KIND, Breakdown.SESSION_THEME,
					Breakdown.SESSION_AUDIENCE)
			.from((county, period) -> held(county, period).map((session) -> row(session).row(session.participants()))
				.toList());
	}

	private static FigureDefinition meetings() {
		return FigureDefinition
			.of("reunions-fluidite", Theme.NETWORK, "Réunions de fluidité",
					"Réunions de fluidité tenues un jour de la période et closes par l’État.")
			.counts(Unit.SESSIONS, Timing.ENTERED)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH)
			.from((county, period) -> county.registers()
				.meetings()
				.stream()
				.filter((meeting) -> meeting.isHeld() && period.holds(meeting.heldOn()))
				.map((meeting) -> Rows.of(meeting.meetingId(), meeting.territory(), meeting.heldOn()).row())
				.toList());
	}

	private static FigureDefinition positions() {
		return FigureDefinition
			.of("positionnements", Theme.NETWORK, "Positionnements en réunion de fluidité",
					"Ménages positionnés au premier rang sur un logement un jour de la période. Un rang 2 ou suivant "
							+ "attend : il n’est ni compté ici, ni un refus.")
			.counts(Unit.PLACEMENTS, Timing.ENTERED)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.ADVICE)
			.from((county, period) -> county.registers()
				.meetings()
				.stream()
				.flatMap((meeting) -> meeting.positions()
					.stream()
					.filter((pair) -> period.holds(pair.decidedOn()))
					.map((pair) -> row(meeting, pair)))
				.toList());
	}

	private static Stream<SessionFacts> held(CountySnapshot county, Period period) {
		return county.registers()
			.sessions()
			.stream()
			.filter((session) -> session.status() == SessionFacts.Status.HELD && period.holds(session.heldOn()));
	}

	private static Rows row(SessionFacts session) {
		return Rows.of(session.sessionId(), session.territory(), session.heldOn())
			.code(Breakdown.TERRITORY, Registers.territoryOf(session))
			.code(Breakdown.SESSION_KIND, session.kind())
			.code(Breakdown.SESSION_THEME, session.theme())
			.code(Breakdown.SESSION_AUDIENCE, session.audience());
	}

	private static FigureRow row(MeetingFacts meeting, MeetingFacts.Pair pair) {
		return Rows
			.of(meeting.meetingId() + "/" + pair.dwellingId() + "/" + pair.caseId(), meeting.territory(),
					pair.decidedOn())
			.about(pair.caseId())
			.code(Breakdown.ADVICE, pair.advice())
			.row();
	}

}
