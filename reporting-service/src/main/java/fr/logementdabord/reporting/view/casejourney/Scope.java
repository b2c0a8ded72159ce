package fr.logementdabord.reporting.view.casejourney;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.logementdabord.web.clearance.Clearance;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What somebody may see of the cases. Every query of this service starts from here, so
 * that what may not be seen never leaves the database. Viewers with the same rights have
 * equal scopes.
 */
public final class Scope {

	private final List<Grant> grants;

	private final boolean money;

	/** Marks that clear for protected cases; null = cleared for all of them. */
	private final @Nullable Set<String> marks;

	private Scope(List<Grant> grants, boolean money, @Nullable Set<String> marks) {
		this.grants = List.copyOf(grants);
		this.money = money;
		this.marks = (marks != null) ? Set.copyOf(marks) : null;
	}

	/**
	 * The scope of a viewer; a landlord, a partner system or a service has none.
	 */
	public static Scope of(Viewer viewer) {
		List<Grant> grants = new ArrayList<>();
		if (viewer.is(Roles.DEPARTMENT)) {
			grants.add(new Grant.WholeCounty(true));
		}
		if (viewer.is(Roles.STATE) || viewer.is(Roles.AUDITOR)) {
			grants.add(new Grant.WholeCounty(false));
		}
		if (viewer.is(Roles.COORDINATOR) && !viewer.territories().isEmpty()) {
			grants.add(new Grant.OfTerritories(viewer.territories()));
		}
		String organisation = viewer.organisation();
		if (organisation != null && viewer.is(Roles.REFERRER)) {
			grants.add(new Grant.SentBy(organisation));
		}
		if (organisation != null && viewer.is(Roles.ASSOCIATION)) {
			grants.add(new Grant.Supports(organisation));
		}
		return new Scope(grants, viewer.isAny(Roles.DEPARTMENT, Roles.AUDITOR), Clearance.marksOf(viewer));
	}

	/**
	 * The same with every protected case: for what is frozen for the record and must not
	 * depend on who freezes it; never for rows.
	 */
	public Scope ofRecord() {
		return new Scope(this.grants, this.money, null);
	}

	/**
	 * The same, told by these marks only: those that any case bears. So viewers whom no
	 * protected case sets apart still have equal scopes.
	 */
	public Scope among(Set<String> inUse) {
		return (this.marks == null) ? this : new Scope(this.grants, this.money,
				this.marks.stream().filter(inUse::contains).collect(Collectors.toSet()));
	}

	/**
	 * Whether the viewer may see this part of any case at all.
	 */
	public boolean sees(Part part) {
		return this.grants.stream().anyMatch((grant) -> grant.parts().contains(part));
	}

	/**
	 * The territories to choose from and to break figures down by.
	 */
	public List<String> territories() {
		boolean onlyOwn = !this.grants.isEmpty()
				&& this.grants.stream().allMatch((grant) -> grant instanceof Grant.OfTerritories);
		return TerritoryFilter.ALL.stream().filter((territory) -> !onlyOwn || answersFor(territory)).toList();
	}

	/**
	 * Whether the viewer answers for this territory, so that "none" is worth a line.
	 */
	public boolean answersFor(String territory) {
		return this.grants.stream()
			.anyMatch((grant) -> grant instanceof Grant.WholeCounty
					|| (grant instanceof Grant.OfTerritories own && own.territories().contains(territory)));
	}

	/**
	 * The cases of which this part may be seen.
	 */
	public Criteria cases(Part part) {
		return any(part, Grant::cases);
	}

	/**
	 * The cases with a measure that may be seen and is in this status, or without one.
	 */
	public Criteria casesWithMeasure(MeasureStatus status, boolean present) {
		return any(Part.MEASURE, (grant) -> {
			Criteria measure = Criteria.where("status").is(status);
			if (grant.onlyProvider() != null) {
				measure.and("provider").is(grant.onlyProvider());
			}
			Criteria measures = present ? Criteria.where("measures").elemMatch(measure)
					: Criteria.where("measures").not().elemMatch(measure);
			return new Criteria().andOperator(grant.cases(), measures);
		});
	}

	/**
	 * The measures that may be seen, once each measure stands alone under
	 * {@code measures}.
	 */
	public Criteria measures() {
		return any(Part.MEASURE, (grant) -> (grant.onlyProvider() == null) ? grant.cases() : new Criteria()
			.andOperator(grant.cases(), Criteria.where("measures.provider").is(grant.onlyProvider())));
	}

	/**
	 * What may be seen of a journey; nothing when it is outside the scope.
	 */
	public Sight on(CaseJourney journey) {
		return new Sight(journey, grantsOn(journey));
	}

	/**
	 * For which reasons a case may be seen.
	 */
	public Access to(Subject subject) {
		return new Access(grantsOn(subject));
	}

	/**
	 * Whether the viewer answers for territories or the county, rather than for its own
	 * organisation's cases.
	 */
	public boolean steers() {
		return TerritoryFilter.ALL.stream().anyMatch(this::answersFor);
	}

	/**
	 * Whether the viewer answers for the whole county.
	 */
	public boolean answersForTheCounty() {
		return this.grants.stream().anyMatch((grant) -> grant instanceof Grant.WholeCounty);
	}

	/**
	 * Whether the viewer is this association.
	 */
	public boolean supportsAs(String provider) {
		return this.grants.stream()
			.anyMatch((grant) -> grant instanceof Grant.Supports own && own.organisation().equals(provider));
	}

	/**
	 * Whether the viewer may be told the type of a measure of this territory and
	 * association, household by household.
	 */
	public boolean tellsTypeOf(String territory, String provider) {
		return this.grants.stream().anyMatch((grant) -> grant.measureType() && switch (grant) {
			case Grant.WholeCounty county -> true;
			case Grant.OfTerritories own -> own.territories().contains(territory);
			case Grant.Supports own -> own.organisation().equals(provider);
			case Grant.SentBy sent -> false;
		});
	}

	/**
	 * Whether the viewer sees what the Department pays the associations.
	 */
	public boolean seesMoney() {
		return this.money;
	}

	/**
	 * Whether the viewer may have the types of measures counted, but not read them.
	 */
	public boolean countsTypesOnly() {
		return answersForTheCounty() && this.grants.stream().noneMatch(Grant::measureType);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Scope scope && this.grants.equals(scope.grants) && this.money == scope.money
				&& Objects.equals(this.marks, scope.marks);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.grants, this.money, this.marks);
	}

	private List<Grant> grantsOn(Subject subject) {
		return !isOpen(subject.cleared()) ? List.of()
				: this.grants.stream().filter((grant) -> grant.covers(subject)).toList();
	}

	private Criteria any(Part part, Function<Grant, Criteria> condition) {
		List<Criteria> conditions = this.grants.stream()
			.filter((grant) -> grant.parts().contains(part))
			.map(condition)
			.toList();
		if (conditions.isEmpty()) {
			return Criteria.where("_id").in(List.of());
		}
		Criteria granted = (conditions.size() == 1) ? conditions.getFirst() : new Criteria().orOperator(conditions);
		return (this.marks == null) ? granted : new Criteria().andOperator(granted, new Criteria()
			.orOperator(Criteria.where("cleared").is(null), Criteria.where("cleared").in(this.marks)));
	}

	private boolean isOpen(@Nullable List<String> cleared) {
		return cleared == null || this.marks == null || cleared.stream().anyMatch(this.marks::contains);
	}

}
