package fr.logementdabord.reporting.view.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;

import fr.logementdabord.reporting.figure.AgeBand;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.web.AsOf;
import fr.logementdabord.reporting.web.ParisDays;
import fr.logementdabord.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a figure is asked about.
 *
 * @param territory a territory key, null for all that the viewer may see
 * @param period which days
 * @param asOf what was known then
 * @param age of the households it is about, null for all of them
 */
public record Question(@Nullable String territory, Period period, AsOf asOf, @Nullable AgeBand age) {

	/**
	 * The parameters of a question as they are sent.
	 *
	 * @param territory a territory key
	 * @param from the first day, ISO; the first of January when it is not said
	 * @param to the last day, ISO; today when it is not said
	 * @param asOf a day or an instant, ISO; what is known now when it is not said
	 * @param age an age band of the eldest member; every age when it is not said
	 */
	public record Asked(@Nullable String territory, @Nullable String from, @Nullable String to, @Nullable String asOf,
			@Nullable String age) {

		/**
		 * The question, within what a viewer may ask.
		 * @throws ProblemException when a day is not one, the period ends before it
		 * starts, the territory is not the viewer's, or there is no such age band
		 */
		Question by(Scope scope, Clock clock) {
			LocalDate today = ParisDays.today(clock);
			LocalDate last = ParisDays.sent("to", this.to, today);
			LocalDate first = ParisDays.sent("from", this.from, last.withDayOfYear(1));
			if (last.isBefore(first)) {
				throw ProblemException.invalid("to", "La période se termine avant de commencer.");
			}
			boolean everywhere = this.territory == null || this.territory.isBlank();
			if (!everywhere && !scope.territories().contains(this.territory)) {
				throw ProblemException.invalid("territory",
						"Ce territoire n’est pas de ceux dont vous lisez les chiffres.");
			}
			return new Question(everywhere ? null : this.territory, new Period(first, last), AsOf.of(this.asOf, clock),
					band());
		}

		private @Nullable AgeBand band() {
			return (this.age == null || this.age.isBlank()) ? null
					: Arrays.stream(AgeBand.values())
						.filter((band) -> band.name().equals(this.age))
						.findFirst()
						.orElseThrow(() -> ProblemException.invalid("age", "Cette tranche d’âge n’existe pas."));
		}

	}

	/**
	 * The address of something about this question.
	 */
	String link(String path) {
		return at(path).build().toUriString();
	}

	/**
	 * The address of something about one cell.
	 */
	String link(String path, String breakdown, String code) {
		return at(path).queryParam("by", breakdown).queryParam("code", "{code}").buildAndExpand(code).toUriString();
	}

	private UriComponentsBuilder at(String path) {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath(path)
			.queryParam("from", this.period.from())
			.queryParam("to", this.period.to());
		if (this.asOf.past()) {
			link.queryParam(AsOf.PARAMETER, this.asOf.parameter());
		}
		if (this.age != null) {
			link.queryParam("age", this.age);
		}
		return (this.territory != null) ? link.queryParam("territory", this.territory) : link;
	}

}
