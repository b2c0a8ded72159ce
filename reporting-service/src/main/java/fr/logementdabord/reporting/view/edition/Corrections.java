package fr.logementdabord.reporting.view.edition;

import java.time.Instant;
import java.util.List;

import fr.logementdabord.reporting.domain.edition.Edition.Seal;
import fr.logementdabord.reporting.view.activityreport.ActivityReports;
import fr.logementdabord.reporting.view.activityreport.Changes;
import fr.logementdabord.reporting.view.activityreport.Reader;
import fr.logementdabord.reporting.activity.FigureChange;
import fr.logementdabord.reporting.view.activityreport.StepsBetween;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What was recorded about a frozen report's period after it was frozen.
 */
@Component
class Corrections {

	private final EditionReading reading;

	private final ActivityReports reports;

	private final StepsBetween steps;

	Corrections(EditionReading reading, ActivityReports reports, StepsBetween steps) {
		this.reading = reading;
		this.reports = reports;
		this.steps = steps;
	}

	/**
	 * The corrections up to now, row by row.
	 * @throws NotFound when the edition is not frozen
	 */
	Changes since(String id, Viewer viewer) {
		EditionReading.Read edition = this.reading.read(id, viewer);
		Seal seal = edition.seal();
		if (seal == null) {
			throw new NotFound("Ce contenu");
		}
		if (edition.masked()) {
			throw new AccessDeniedException("rows are not for this reader");
		}
		Instant now = this.reports.now();
		List<FigureChange> figures = this.reports.changes(edition.subject().territory(),
				EditionReading.period(edition.subject()), seal.asOf(), now, Reader.of(viewer));
		return new Changes(seal.asOf(), now, figures, this.steps.of(figures, Scope.of(viewer), seal.asOf(), now));
	}

}
