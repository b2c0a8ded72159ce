package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.journeys.history.HousingPath.Home;
import fr.logementdabord.journeys.history.Saisine.Member;
import fr.logementdabord.journeys.history.Step.Acknowledge;
import fr.logementdabord.journeys.history.Step.Close;
import fr.logementdabord.journeys.history.Step.CompleteFactFinding;
import fr.logementdabord.journeys.history.Step.EndMeasure;
import fr.logementdabord.journeys.history.Step.Orient;
import fr.logementdabord.journeys.history.Step.Withdraw;
import org.jspecify.annotations.Nullable;

/**
 * Tells one case from its saisine to its end.
 */
final class StoryTeller {

	private static final LocalDate IML_FIRST = LocalDate.of(2022, 1, 1);

	private final Platform platform;

	private final Saisine saisine;

	private final Chance chance;

	private final List<Step> steps = new ArrayList<>();

	private StoryTeller(Platform platform, Saisine saisine, Chance chance) {
		this.platform = platform;
		this.saisine = saisine;
		this.chance = chance;
	}

	/**
	 * @param situation the housing situation that was dealt to it
	 */
	static CaseStory tell(int number, Platform platform, LocalDate on, String situation, Chance chance) {
		Saisine saisine = saisine(number, platform, on, situation, chance);
		StoryTeller teller = new StoryTeller(platform, saisine, chance);
		teller.tell();
		return new CaseStory(number, platform, saisine, Chronology.inOrder(teller.steps));
	}

	private static Saisine saisine(int number, Platform platform, LocalDate on, String situation, Chance chance) {
		String composition = Households.composition(chance);
		List<Member> members = Households.members(composition, number, on, chance);
		int age = members.getFirst().birthDate().until(on).getYears();
		String motive = Situations.motive(situation, age, members.size() == 1, chance);
		String type = Situations.referrer(situation, chance);
		return new Saisine(on, Referrers.login(type, platform), type, composition, members,
				Situations.basis(situation, chance), chance.drawnFrom(platform.communesOn(on)), situation, motive,
				chance.inHundred(88), Difficulties.of(situation, motive, age, members.size() > 1, chance));
	}

	private void tell() {
		LocalDate acknowledged = Workdays.plus(this.saisine.on(), this.chance.between(0, 6));
		int lot = this.chance.between(1, 100);
		if (lot <= 2) {
			withdraw(Workdays.plus(this.saisine.on(), this.chance.between(1, 4)), "ENTERED_BY_MISTAKE");
			return;
		}
		this.steps.add(new Acknowledge(acknowledged));
		LocalDate found = Workdays.from(acknowledged.plusDays(this.chance.between(5, 38)));
		if (lot <= 6) {
			withdraw(found, this.chance.oneOf(List.of("HOUSEHOLD_WITHDREW", "UNREACHABLE", "ALREADY_SUPPORTED")));
			return;
		}
		String iml = imlOutcome(found);
		this.steps.add(new CompleteFactFinding(found, iml, this.saisine.difficulties()));
		orient(iml, Workdays.from(found.plusDays(this.chance.between(1, 19))));
	}

	private String imlOutcome(LocalDate on) {
		if (on.isBefore(IML_FIRST)) {
			return this.chance.inHundred(65) ? "DOES_NOT_ANSWER" : "NOT_AVAILABLE";
		}
		return this.chance.inHundred(9) ? "ANSWERS_THE_NEED"
				: this.chance.inHundred(86) ? "DOES_NOT_ANSWER" : "NOT_AVAILABLE";
	}

	private void orient(String iml, LocalDate planned) {
		int wait = this.chance.between(1, 24);
		LocalDate decided = notAcrossTheYearOfTheThree(planned, wait);
		OrientationChoice choice = OrientationChoice.of(this.saisine, iml, decided, this.chance);
		Dwellings dwellings = new Dwellings(this.platform, this.saisine);
		this.steps.add(new Orient(decided, choice.measureType(), choice.housing() ? dwellings.typologies() : List.of(),
				choice.otherSolution()));
		if (choice.otherSolution() != null) {
			close(decided, choice.otherSolution().equals("OUT_OF_CRITERIA") ? "OTHER" : "RELAYED_TO_COMMON_LAW",
					asBefore());
			return;
		}
		HousingPath housing = choice.housing() ? HousingPath.plan(dwellings, this.platform, decided, this.chance)
				: new HousingPath(List.of(), null);
		String measureType = choice.measureType();
		if (measureType != null && this.chance.inHundred(5)) {
			withdraw(decided.plusDays(this.chance.between(20, 90)),
					this.chance.oneOf(List.of("HOUSEHOLD_WITHDREW", "UNREACHABLE", "OTHER_SOLUTION")));
			return;
		}
		this.steps.addAll(housing.steps());
		EndMeasure end = (measureType != null) ? support(measureType, Workdays.plus(decided, wait), housing) : null;
		finish(decided, housing, end, choice.housing());
	}

	/** Who is oriented at the end of 2020 has a place before the measures change. */
	private static LocalDate notAcrossTheYearOfTheThree(LocalDate decided, int workdays) {
		LocalDate change = OrientationChoice.THREE_MEASURES;
		return decided.isBefore(change) && !Workdays.plus(decided, workdays).isBefore(change) ? Workdays.from(change)
				: decided;
	}

	private EndMeasure support(String measureType, LocalDate allocated, HousingPath housing) {
		Home home = housing.home();
		LocalDate notBefore = (home != null) ? home.movedInOn().plusDays(this.chance.between(45, 150))
				: housing.steps().isEmpty() ? allocated.plusDays(45) : housing.steps().getLast().on().plusDays(7);
		List<Association> associations = this.platform.associations();
		MeasurePath measure = MeasurePath.plan(measureType, associations.get(this.chance.inHundred(62) ? 0 : 1),
				allocated, notBefore, (reason) -> destination(reason, home), this.chance);
		this.steps.addAll(measure.steps());
		return measure.end();
	}

	private String destination(String reason, @Nullable Home home) {
		if ("DEPARTURE".equals(reason)) {
			return this.chance.oneOf(List.of("UNKNOWN", "UNKNOWN", "HOSTED"));
		}
		return (home != null) ? home.destination() : asBefore();
	}

	/** Where people are who got no dwelling. */
	private String asBefore() {
		String situation = this.saisine.housingSituation();
		if (this.saisine.isHoused()) {
			return "STAYED_IN_SAME_DWELLING";
		}
		if (Situations.WITHOUT_SHELTER.contains(situation)) {
			return this.chance.oneOf(List.of("STREET", "SHELTER", "SHELTER", "UNKNOWN"));
		}
		return switch (situation) {
			case "EMERGENCY_SHELTER", "HOTEL" -> "SHELTER";
			case "INSTITUTION" -> "INSTITUTION";
			case "OTHER" -> "UNKNOWN";
			default -> "HOSTED";
		};
	}

	private void finish(LocalDate decided, HousingPath housing, @Nullable EndMeasure end, boolean sought) {
		Home home = housing.home();
		if (home != null) {
			boolean died = end != null && MeasurePath.DEATH.equals(end.reason());
			this.steps.addAll(TenancyPath.plan(home, died ? end.on() : null, this.chance));
		}
		if (sought && home == null) {
			LocalDate last = housing.steps().isEmpty() ? decided : housing.steps().getLast().on();
			withdraw((end != null) ? end.on() : last.plusDays(this.chance.between(60, 200)), whyWithout(end));
		}
		else if (end != null) {
			close(end.on(), end.reason(), end.destination());
		}
		else if (home != null) {
			close(home.movedInOn(), "OBJECTIVE_REACHED", home.destination());
		}
	}

	private String whyWithout(@Nullable EndMeasure end) {
		return switch ((end != null) ? end.reason() : "") {
			case MeasurePath.DEATH -> "DEATH";
			case "DEPARTURE" -> "MOVED_AWAY";
			case "NON_ADHERENCE" -> this.chance.oneOf(List.of("UNREACHABLE", "HOUSEHOLD_WITHDREW"));
			default -> this.chance.oneOf(List.of("OTHER_SOLUTION", "OTHER_SOLUTION", "HOUSEHOLD_WITHDREW", "OTHER"));
		};
	}

	private void withdraw(LocalDate from, String reason) {
		this.steps.add(new Withdraw(Workdays.plus(from, this.chance.between(0, 10)), reason));
	}

	private void close(LocalDate from, String reason, String destination) {
		this.steps.add(new Close(Workdays.plus(from, this.chance.between(1, 15)), reason, destination));
	}

}
