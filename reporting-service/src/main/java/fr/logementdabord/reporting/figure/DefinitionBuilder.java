package fr.logementdabord.reporting.figure;

import java.util.List;

import fr.logementdabord.reporting.figure.FigureDefinition.RowSource;
import fr.logementdabord.reporting.view.casejourney.Part;

/**
 * Spells a definition out, one property per line.
 */
public final class DefinitionBuilder {

	private final String key;

	private final Theme theme;

	private final String label;

	private final String definition;

	private Unit unit = Unit.REFERRALS;

	private Timing timing = Timing.ENTERED;

	private List<Statistic> statistics = List.of(Statistic.COUNT);

	private Sensitivity sensitivity = Sensitivity.ORDINARY;

	private Audience audience = Audience.of(Part.REFERRAL);

	private List<Breakdown> breakdowns = List.of();

	DefinitionBuilder(String key, Theme theme, String label, String definition) {
		this.key = key;
		this.theme = theme;
		this.label = label;
		this.definition = definition;
	}

	/** What one row is. */
	public DefinitionBuilder counts(Unit unit, Timing timing) {
		this.unit = unit;
		this.timing = timing;
		return this;
	}

	/** Reads values off the amounts of the rows. */
	public DefinitionBuilder values(Statistic... statistics) {
		this.statistics = List.of(statistics);
		return this;
	}

	/** Says what it discloses by itself. */
	public DefinitionBuilder discloses(Sensitivity sensitivity) {
		this.sensitivity = sensitivity;
		return this;
	}

	/** Who is given it. */
	public DefinitionBuilder shownTo(Audience audience) {
		this.audience = audience;
		return this;
	}

	/** By which codes it can be grouped. */
	public DefinitionBuilder by(Breakdown... breakdowns) {
		this.breakdowns = List.of(breakdowns);
		return this;
	}

	/** Where its rows come from, and the finished definition. */
	public FigureDefinition from(RowSource rows) {
		return new FigureDefinition(this.key, this.theme, this.label, this.definition, this.unit, this.timing,
				this.statistics, this.sensitivity, this.audience, this.breakdowns, rows);
	}

}
