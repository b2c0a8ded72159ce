package fr.logementdabord.measure.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import fr.logementdabord.measure.domain.measure.MeasureCommand.AllocateMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.EndMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RecordReview;
import fr.logementdabord.measure.domain.measure.MeasureCommand.StartMeasure;
import fr.logementdabord.measure.domain.measure.MeasureEvent.LeadWorkerNamed;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureAllocated;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureEnded;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureRequestCancelled;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureRequested;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureStarted;
import fr.logementdabord.measure.domain.measure.MeasureEvent.ReviewRecorded;
import fr.logementdabord.testkit.spec.DeciderSpec;

/**
 * The life of one measure, cut where a spec needs it.
 */
final class MeasureHistory {

	static final MeasureDecider DECIDER = new MeasureDecider();

	static final LocalDate TODAY = LocalDate.of(2026, 12, 20);

	static final MeasureRequested REQUESTED = new MeasureRequested("M-1", "LDA-1", "artois", "ENVAUL",
			day("2026-12-02"));

	static final MeasureAllocated ALLOCATED = new MeasureAllocated("A-1", "asso-escale", day("2026-12-03"));

	static final LeadWorkerNamed LEAD = new LeadWorkerNamed("worker-7", day("2026-12-04"), day("2026-12-04"));

	static final MeasureStarted STARTED = new MeasureStarted(day("2026-12-07"));

	static final ReviewRecorded INITIAL = new ReviewRecorded("INITIAL", day("2026-12-14"));

	static final MeasureEnded ENDED = new MeasureEnded(day("2026-12-18"), "OBJECTIVE_REACHED", "SLIDING_LEASE",
			MeasureDecider.BY_PROVIDER);

	static final MeasureRequestCancelled CANCELLED = new MeasureRequestCancelled(day("2026-12-05"),
			"HOUSEHOLD_REFUSES");

	static final MeasureEvent[] RUNNING = { REQUESTED, ALLOCATED, LEAD, STARTED };

	static LocalDate day(String iso) {
		return LocalDate.parse(iso);
	}

	static MeasureEvent[] running(MeasureEvent... then) {
		List<MeasureEvent> history = new ArrayList<>(Arrays.asList(RUNNING));
		history.addAll(Arrays.asList(then));
		return history.toArray(MeasureEvent[]::new);
	}

	static DeciderSpec<MeasureCommand, SupportMeasure, MeasureEvent> given(MeasureEvent... history) {
		return DeciderSpec.given(DECIDER, history);
	}

	static EndMeasure end(String endedOn) {
		return new EndMeasure(day(endedOn), "OBJECTIVE_REACHED", "SLIDING_LEASE", TODAY);
	}

	static RecordReview review(String kind, String heldOn) {
		return new RecordReview(kind, day(heldOn), TODAY);
	}

	static StartMeasure start(String startedOn) {
		return new StartMeasure(day(startedOn), TODAY);
	}

	static AllocateMeasure allocate(String agreementId) {
		return new AllocateMeasure(agreementId, "asso-escale", "ENVAUL", day("2026-12-03"));
	}

	private MeasureHistory() {
	}

}
