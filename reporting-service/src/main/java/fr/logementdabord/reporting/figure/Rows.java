package fr.logementdabord.reporting.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.facts.MeasureFacts;
import fr.logementdabord.reporting.facts.ReferralFacts;
import fr.logementdabord.reporting.view.casejourney.TerritoryFilter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a row out of facts, with the codes that every row of its kind can be grouped by.
 */
public final class Rows {

	private final String subject;

	private @Nullable String caseId;

	private final @Nullable String territory;

	private final LocalDate on;

	private final Map<Breakdown, List<String>> codes = new EnumMap<>(Breakdown.class);

	private Rows(String subject, @Nullable String caseId, @Nullable String territory, LocalDate on) {
		this.subject = subject;
		this.caseId = caseId;
		this.territory = territory;
		this.on = on;
		code(Breakdown.TERRITORY, (territory != null) ? territory : TerritoryFilter.NOT_COVERED);
		code(Breakdown.MONTH, YearMonth.from(on).toString());
	}

	/**
	 * A row of something that belongs to no case.
	 */
	public static Rows of(String subject, @Nullable String territory, LocalDate on) {
		return new Rows(subject, null, territory, on);
	}

	/**
	 * Names the case that the thing also concerns, where it does.
	 */
	public Rows about(@Nullable String caseId) {
		this.caseId = caseId;
		return this;
	}

	/**
	 * A row of a case, or of something of it, with the codes of its saisine.
	 */
	public static Rows of(String subject, CaseFacts facts, LocalDate on) {
		ReferralFacts referral = facts.referral();
		return new Rows(subject, facts.caseId(), facts.territory(), on)
			.code(Breakdown.COMPOSITION, referral.composition())
			.code(Breakdown.HOUSING_SITUATION, referral.housingSituation())
			.code(Breakdown.SITUATION_GROUP, SituationGroup.of(referral.housingSituation()))
			.code(Breakdown.REFERRER_TYPE, referral.referrerType())
			.code(Breakdown.MOTIVE, referral.motive())
			.code(Breakdown.URGENCY, referral.urgency())
			.code(Breakdown.AGE_BAND, AgeBand.of(referral.eldestAge()))
			.code(Breakdown.EPCI, referral.notCoveredEpci());
	}

	/**
	 * A row of a measure, with its type on that day.
	 */
	static Rows of(String subject, CaseFacts facts, MeasureFacts measure, LocalDate on) {
		return of(subject, facts, on).code(Breakdown.MEASURE_TYPE, measure.typeOn(on))
			.code(Breakdown.PROVIDER, measure.provider());
	}

	/**
	 * Adds a code; none when it is not known.
	 */
	public Rows code(Breakdown breakdown, @Nullable Object code) {
		if (code != null) {
			this.codes.put(breakdown, List.of(code.toString()));
		}
		return this;
	}

	/**
	 * Adds several codes.
	 */
	public Rows codes(Breakdown breakdown, List<String> several) {
		this.codes.put(breakdown, several);
		return this;
	}

	/**
	 * The row.
	 */
	public FigureRow row() {
		return new FigureRow(this.subject, this.caseId, this.territory, this.on, this.codes, null);
	}

	/**
	 * The row with an amount.
	 */
	public FigureRow row(long amount) {
		return new FigureRow(this.subject, this.caseId, this.territory, this.on, this.codes, amount);
	}

}
