package fr.logementdabord.measure.web.course;

import java.time.LocalDate;
import java.util.Map;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.reference.SupportRules;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.measure.Course;
import fr.logementdabord.measure.domain.measure.CourseRefusal;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.AskTypeChange;
import fr.logementdabord.measure.domain.measure.MeasureCommand.DeferEnd;
import fr.logementdabord.measure.domain.measure.MeasureCommand.DropTypeChange;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RenewMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.ResumeMeasure;
import fr.logementdabord.measure.domain.measure.MeasureCommand.StopDeferringEnd;
import fr.logementdabord.measure.domain.measure.MeasureCommand.SuspendMeasure;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Request;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.MeasureAccess;
import fr.logementdabord.measure.web.Outcomes;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * What the API and the pages do with the course of a measure.
 */
@Component
class CourseDesk {

	private static final int MOST_TERMS = 40;

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final MeasureAccess access;

	private final SupportRules rules;

	private final Today today;

	CourseDesk(CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures, MeasureAccess access,
			SupportRules rules, Today today) {
		this.measures = measures;
		this.access = access;
		this.rules = rules;
		this.today = today;
	}

	Loaded<SupportMeasure> see(String id, Viewer viewer) {
		return this.access.seen(id, viewer);
	}

	/**
	 * Does what the association asks.
	 */
	Loaded<SupportMeasure> act(String id, CourseAction action, Map<String, ?> sent, Viewer viewer, IdempotencyKey key) {
		SupportMeasure measure = this.access.held(id, viewer).state();
		Fields fields = Fields.of(sent);
		MeasureCommand command = command(action, fields, measure);
		fields.orThrow();
		return Outcomes.orThrow(this.measures.handle(id, command, CommandContext.of(key.value(), viewer.login())));
	}

	private MeasureCommand command(CourseAction action, Fields fields, SupportMeasure measure) {
		LocalDate now = this.today.date();
		return switch (action) {
			case RENEW -> renewal(fields.whole("number", 1, MOST_TERMS), measure);
			case SUSPEND -> new SuspendMeasure(fields.day("suspendedOn", now),
					fields.code("suspensionReason", MeasureCodes.SUSPENSION_REASONS), now);
			case RESUME -> new ResumeMeasure(fields.day("resumedOn", now), now);
			case DEFER_END -> new DeferEnd(fields.day("deferredOn", now),
					fields.code("deferralReason", MeasureCodes.DEFERRAL_REASONS), now);
			case STOP_DEFERRING -> new StopDeferringEnd(fields.dayOrToday("liftedOn", now));
			case ASK_TYPE -> new AskTypeChange(fields.code("measureType", MeasureCodes.TYPES),
					fields.code("typeChangeReason", MeasureCodes.TYPE_CHANGE_REASONS),
					fields.dayOrToday("askedOn", now));
			case DROP_TYPE -> new DropTypeChange(fields.dayOrToday("droppedOn", now));
		};
	}

	/** The rule of the day on which the new term begins. */
	private RenewMeasure renewal(int number, SupportMeasure measure) {
		LocalDate begins = (measure instanceof Running run)
				? run.course().term().map(Course.Term::until).orElse(this.today.date()).plusDays(1) : this.today.date();
		String type = measure.asked().map(Request::measureType).orElse("");
		return this.rules.on(type, begins)
			.map((rule) -> new RenewMeasure(number, rule))
			.orElseThrow(() -> new CommandRefused(new CourseRefusal.TermIsMissing()));
	}

}
