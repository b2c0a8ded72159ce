package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.reporting.view.casejourney.CaseStatus;
import fr.logementdabord.reporting.view.casejourney.Detail;
import fr.logementdabord.reporting.view.casejourney.Step;
import fr.logementdabord.reporting.view.casejourney.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * The saisine: who it is about, in codes, and its milestones.
 *
 * @param submitted the saisine; null while only other services spoke
 * @param referrer the organisation that sent it
 * @param referrerType its kind
 * @param composition composition of the household as declared
 * @param derivedComposition composition that follows from its members
 * @param birthYears birth years of its members, ascending
 * @param housingSituation where it lived on the day of the saisine
 * @param motive why the saisine was sent; violence, health and justice arrive as OTHER
 * @param urgency as declared
 * @param notCoveredEpci SIREN of the group of communes where no platform covers it
 * @param acknowledged the first acknowledgement
 * @param documented the first end of the étayage
 * @param imlOutcome outcome of the IML examination
 * @param orientations the orientations, oldest first
 * @param conferences the concertations, by day
 * @param exits closures and withdrawals, oldest first
 * @param reopenings when a case that was over was taken up again
 * @param stages where it stood on each day
 */
public record ReferralFacts(@Nullable Dated submitted, @Nullable String referrer, @Nullable String referrerType,
		@Nullable String composition, @Nullable String derivedComposition, List<Integer> birthYears,
		@Nullable String housingSituation, @Nullable String motive, @Nullable String urgency,
		@Nullable String notCoveredEpci, @Nullable Dated acknowledged, @Nullable Dated documented,
		@Nullable String imlOutcome, List<Orientation> orientations, List<Conference> conferences, List<Exit> exits,
		List<Reopening> reopenings, Stages<CaseStatus> stages) {

	public ReferralFacts {
		birthYears = List.copyOf(birthYears);
		orientations = List.copyOf(orientations);
		conferences = List.copyOf(conferences);
		exits = List.copyOf(exits);
		reopenings = List.copyOf(reopenings);
	}

	/**
	 * An orientation.
	 *
	 * @param decided the decision
	 * @param measure whether a measure was decided
	 * @param measureType which one; null for none, or for those who may not know
	 * @param housing whether a dwelling is to be sought
	 * @param otherSolution a solution outside both
	 * @param adviceFollowed whether it follows the advice of the rules; null without
	 * advice
	 * @param overrideMotive why it does not
	 * @param revoked when it was taken back
	 */
	public record Orientation(Dated decided, boolean measure, @Nullable String measureType, boolean housing,
			@Nullable String otherSolution, @Nullable Boolean adviceFollowed, @Nullable String overrideMotive,
			@Nullable Dated revoked) {

		Orientation withoutType() {
			return new Orientation(this.decided, this.measure, null, this.housing, this.otherSolution,
					this.adviceFollowed, this.overrideMotive, this.revoked);
		}

	}

	/**
	 * A concertation.
	 *
	 * @param conferenceId its id
	 * @param held when
	 * @param tookPart whether the household took part
	 */
	public record Conference(String conferenceId, Dated held, boolean tookPart) {
	}

	/**
	 * A closure or a withdrawal.
	 *
	 * @param left when
	 * @param withdrawn whether it was a withdrawal
	 * @param reason why
	 * @param destination where the household lives then; unknown to a withdrawal
	 * @param mistaken whether it was taken back as a mistake
	 */
	public record Exit(Dated left, boolean withdrawn, @Nullable String reason, @Nullable String destination,
			boolean mistaken) {
	}

	/**
	 * A case that was over is taken up again.
	 *
	 * @param reopened when
	 * @param reason why
	 */
	public record Reopening(Dated reopened, @Nullable String reason) {
	}

	static ReferralFacts of(StepsOf steps) {
		Step submission = steps.first(StepKind.REFERRAL_SUBMITTED);
		return new ReferralFacts(Dated.of(submission), told(submission, Detail.REFERRER),
				told(submission, Detail.REFERRER_TYPE), told(submission, Detail.COMPOSITION),
				told(submission, Detail.DERIVED_COMPOSITION),
				StepsOf.several(told(submission, Detail.BIRTH_YEARS)).stream().map(Integer::valueOf).toList(),
				told(submission, Detail.HOUSING_SITUATION), told(submission, Detail.MOTIVE),
				told(submission, Detail.URGENCY), told(submission, Detail.NOT_COVERED_EPCI),
				steps.firstDay(StepKind.REFERRAL_ACKNOWLEDGED), steps.firstDay(StepKind.FACT_FINDING_COMPLETED),
				steps.said(Detail.IML_OUTCOME, StepKind.FACT_FINDING_COMPLETED), SecondThoughts.orientations(steps),
				steps.all(StepKind.CASE_CONFERENCE_HELD).map(ReferralFacts::conference).toList(),
				SecondThoughts.exits(steps),
				steps.all(StepKind.REFERRAL_REOPENED)
					.map((step) -> new Reopening(new Dated(step.on(), step.recordedAt()), step.detail(Detail.REASON)))
					.toList(),
				steps.stages(CaseStatus::said));
	}

	private static @Nullable String told(@Nullable Step step, Detail detail) {
		return (step != null) ? step.detail(detail) : null;
	}

	private static Conference conference(Step step) {
		return new Conference(String.valueOf(step.subject()), new Dated(step.on(), step.recordedAt()),
				Boolean.parseBoolean(step.detail(Detail.TOOK_PART)));
	}

	ReferralFacts withoutTypes() {
		return new ReferralFacts(this.submitted, this.referrer, this.referrerType, this.composition,
				this.derivedComposition, this.birthYears, this.housingSituation, this.motive, this.urgency,
				this.notCoveredEpci, this.acknowledged, this.documented, this.imlOutcome,
				this.orientations.stream().map(Orientation::withoutType).toList(), this.conferences, this.exits,
				this.reopenings, this.stages);
	}

	/**
	 * The orientation that stands on a day: decided by then and not taken back by then.
	 */
	public @Nullable Orientation orientationOn(LocalDate day) {
		return this.orientations.stream()
			.filter((it) -> !it.decided().on().isAfter(day))
			.filter((it) -> it.revoked() == null || it.revoked().on().isAfter(day))
			.reduce((first, last) -> last)
			.orElse(null);
	}

	/**
	 * Whether the case is in hand at the end of a day: submitted, and neither closed nor
	 * withdrawn.
	 */
	public boolean openOn(LocalDate day) {
		CaseStatus status = this.stages.at(day);
		return this.submitted != null && status != null && !status.over();
	}

	/**
	 * The age that the eldest member reaches in the year of the saisine; null when it is
	 * not known. Birth dates do not travel, so an age is exact to one year.
	 */
	public @Nullable Integer eldestAge() {
		return (this.submitted == null || this.birthYears.isEmpty()) ? null
				: this.submitted.on().getYear() - this.birthYears.getFirst();
	}

}
