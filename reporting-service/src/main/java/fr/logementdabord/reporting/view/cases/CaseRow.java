package fr.logementdabord.reporting.view.cases;

import java.time.LocalDate;

import fr.logementdabord.reporting.view.casejourney.CaseJourney;
import fr.logementdabord.reporting.view.casejourney.CaseMeasure;
import fr.logementdabord.reporting.view.casejourney.CaseStatus;
import fr.logementdabord.reporting.view.casejourney.MeasureStatus;
import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.Sight;
import fr.logementdabord.reporting.view.casejourney.Wait;
import fr.logementdabord.reporting.view.casejourney.WaitKind;
import org.jspecify.annotations.Nullable;

/**
 * One case of the list; what the viewer may not see is null.
 *
 * @param caseId the case number
 * @param territory its territory, null where no platform covers the commune
 * @param status where the saisine stands
 * @param submittedOn the day of the saisine
 * @param measuresRunning how many measures run
 * @param housed whether the household moved in
 * @param movedInOn the day it did
 * @param waitsFor what it waits for first
 * @param waitsSince since when
 */
public record CaseRow(String caseId, @Nullable String territory, CaseStatus status, @Nullable LocalDate submittedOn,
		@Nullable Long measuresRunning, @Nullable Boolean housed, @Nullable LocalDate movedInOn,
		@Nullable WaitKind waitsFor, @Nullable LocalDate waitsSince) {

	static CaseRow of(CaseJourney journey, Sight sight) {
		boolean housing = sight.sees(Part.HOUSING);
		Wait wait = sight.waits().stream().filter((it) -> it.kind().blocking()).findFirst().orElse(null);
		return new CaseRow(journey.id(), journey.territory(), journey.status(), journey.submittedOn(),
				sight.sees(Part.MEASURE) ? running(sight) : null, housing ? journey.housed() : null,
				housing ? journey.movedInOn() : null, (wait != null) ? wait.kind() : null,
				(wait != null) ? wait.since() : null);
	}

	private static long running(Sight sight) {
		return sight.measures().stream().map(CaseMeasure::status).filter(MeasureStatus.RUNNING::equals).count();
	}

}
