package fr.logementdabord.reporting.view.casejourney;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one viewer may see of one journey.
 */
public final class Sight {

	private final CaseJourney journey;

	private final List<Grant> grants;

	private final Access access;

	Sight(CaseJourney journey, List<Grant> grants) {
		this.journey = journey;
		this.grants = grants;
		this.access = new Access(grants);
	}

	/**
	 * Whether nothing may be seen.
	 */
	public boolean none() {
		return this.access.none();
	}

	/**
	 * Whether this part may be seen.
	 */
	public boolean sees(Part part) {
		return this.access.sees(part);
	}

	/**
	 * The steps that may be seen.
	 */
	public List<Step> steps() {
		return this.journey.steps().stream().filter((step) -> sees(step.kind().part(), step.subject())).toList();
	}

	/**
	 * The waits that may be seen.
	 */
	public List<Wait> waits() {
		return this.journey.waits().stream().filter((wait) -> sees(wait.kind().part(), wait.subject())).toList();
	}

	/**
	 * The measures that may be seen, without their type where it may not.
	 */
	public List<CaseMeasure> measures() {
		return this.journey.measures()
			.stream()
			.filter(this.access::shows)
			.map((measure) -> seesTypeOf(measure) ? measure : measure.withoutType())
			.toList();
	}

	/**
	 * Whether the type of the measure this step speaks of may be told. An orientation
	 * speaks of the measure it led to.
	 */
	public boolean seesTypeIn(Step step) {
		String type = step.detail(Detail.MEASURE_TYPE);
		return this.grants.stream()
			.anyMatch((grant) -> grant.measureType() && (grant.onlyProvider() == null || this.journey.measures()
				.stream()
				.anyMatch((measure) -> grant.shows(measure) && (measure.measureId().equals(step.subject())
						|| (step.subject() == null && type != null && type.equals(measure.measureType()))))));
	}

	/**
	 * Whether the type of this measure may be told.
	 */
	public boolean seesTypeOf(CaseMeasure measure) {
		return this.access.seesTypeOf(measure);
	}

	private boolean sees(Part part, @Nullable String subject) {
		return sees(part) && (part != Part.MEASURE || subject == null
				|| this.journey.measures()
					.stream()
					.filter((measure) -> measure.measureId().equals(subject))
					.anyMatch(this.access::shows));
	}

}
