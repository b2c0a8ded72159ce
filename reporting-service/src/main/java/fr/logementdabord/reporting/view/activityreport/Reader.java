package fr.logementdabord.reporting.view.activityreport;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import fr.logementdabord.reporting.figure.Period;
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

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Viewer viewer;

	public Reader(Viewer viewer) {
		this.viewer = viewer;
	}

	/**
	 * Whether small numbers are kept back.
	 * @param territory null for the county
	 */
	public boolean masked(@Nullable String territory) {
		boolean own = territory != null && this.viewer.is(Roles.COORDINATOR)
				&& this.viewer.territories().contains(territory);
		return !own && !this.viewer.is(Roles.DEPARTMENT) && !this.viewer.is(Roles.AUDITOR);
	}

	/**
	 * Refuses a report whose numbers, kept back one by one, could be worked out by
	 * subtracting it from another one (domain trap 29): readers of whom small numbers are
	 * kept back read the county, one calendar year that is over, as it is known now.
	 * @return whether small numbers are kept back
	 * @throws ProblemException 403 with what may be read instead
	 */
	public boolean checked(Asked.Report asked, Clock clock) {
		if (!masked(asked.territory())) {
			return false;
		}
		LocalDate today = LocalDate.now(clock.withZone(PARIS));
		Period period = asked.period();
		boolean oneYear = period.equals(Period.year(period.from().getYear())) && period.to().isBefore(today);
		if (!oneYear || asked.territory() != null || asked.asOf().past()) {
			throw new ProblemException(HttpStatus.FORBIDDEN, "rapport-non-communicable",
					"Ce rapport permettrait de déduire de petits nombres par soustraction. Vous pouvez lire celui du "
							+ "département pour une année civile terminée, ou les éditions figées.");
		}
		return true;
	}

	/**
	 * Whether reports that people still write at may be read.
	 */
	public boolean seesDrafts() {
		return this.viewer.is(Roles.DEPARTMENT) || this.viewer.is(Roles.AUDITOR);
	}

}
