package fr.logementdabord.reporting.view.activityreport;

import java.time.Clock;
import java.time.LocalDate;

import java.util.stream.Stream;

import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.figure.Unit;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.web.ParisDays;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * How somebody may read a report. Who may read the cases of a territory one by one reads
 * exact numbers; the other readers of reports are told no number that could mean a few
 * people.
 */
public final class Reader {

	/** For {@code @PreAuthorize}. */
	public static final String ANY = "hasAnyRole('department','auditor','state','coordinator')";

	private final Viewer viewer;

	private final boolean published;

	private final boolean record;

	private Reader(Viewer viewer, boolean published, boolean record) {
		this.viewer = viewer;
		this.published = published;
		this.record = record;
	}

	/** Somebody who reads for themselves. */
	public static Reader of(Viewer viewer) {
		return new Reader(viewer, false, false);
	}

	/** Everybody to whom the viewer publishes. */
	public static Reader publishedBy(Viewer viewer) {
		return new Reader(viewer, true, false);
	}

	/**
	 * Whoever reads what the viewer freezes: protected cases count, so that the numbers
	 * do not depend on who froze them.
	 */
	public static Reader ofRecord(Viewer viewer) {
		return new Reader(viewer, false, true);
	}

	/** The cases the viewer may read. */
	Scope scope() {
		Scope scope = Scope.of(this.viewer);
		return this.record ? scope.ofRecord() : scope;
	}

	/**
	 * The figures this reader is given: amounts of money only with the rows behind them.
	 */
	Stream<FigureDefinition> figures(@Nullable String territory) {
		return masked(territory)
				? FigureCatalogue.all()
					.stream()
					.filter((definition) -> definition.unit() != Unit.CENTS && !definition.audience().types())
				: FigureCatalogue.shownTo(scope()).stream();
	}

	/**
	 * Whether small numbers are kept back.
	 * @param territory null for the county
	 */
	public boolean masked(@Nullable String territory) {
		boolean own = !this.published && territory != null && this.viewer.is(Roles.COORDINATOR)
				&& this.viewer.territories().contains(territory);
		return this.published || (!own && !seesDrafts());
	}

	/**
	 * Refuses a report whose numbers, kept back one by one, could be worked out by
	 * subtracting it from another one (domain trap 29): readers of whom small numbers are
	 * kept back read the county, one calendar year that is over, as it is known now.
	 * @return this reader
	 * @throws ProblemException 403 with what may be read instead
	 */
	public Reader checked(Asked.Report asked, Clock clock) {
		if (!masked(asked.territory())) {
			return this;
		}
		LocalDate today = ParisDays.today(clock);
		Period period = asked.period();
		if (!period.to().isBefore(today) || asked.asOf().past()) {
			throw notTold();
		}
		checkPublished(asked.territory(), period);
		return this;
	}

	/**
	 * Refuses what could be subtracted from the report of a year: that of a territory or
	 * of a part of it.
	 * @throws ProblemException 403 with what may be read instead
	 */
	public void checkPublished(@Nullable String territory, Period period) {
		if (territory != null || !period.equals(Period.year(period.from().getYear()))) {
			throw notTold();
		}
	}

	private static ProblemException notTold() {
		return new ProblemException(HttpStatus.FORBIDDEN, "rapport-non-communicable",
				"Ce rapport permettrait de déduire de petits nombres par soustraction. Vous pouvez lire celui du "
						+ "département pour une année civile terminée, ou ses éditions figées.");
	}

	/**
	 * Whether reports that people still write at may be read.
	 */
	public boolean seesDrafts() {
		return this.viewer.is(Roles.DEPARTMENT) || this.viewer.is(Roles.AUDITOR);
	}

}
