package fr.logementdabord.measure.web.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

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
import fr.logementdabord.measure.web.DescribedFields;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.MeasureAccess;
import fr.logementdabord.measure.web.Outcomes;
import fr.logementdabord.web.body.SentBodies;
import fr.logementdabord.web.body.SentBody;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * What the API and the pages do with the course of a measure.
 */
@Component
class CourseDesk implements SentBodies {

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
		Function<SupportMeasure, MeasureCommand> asked = asked(action, fields);
		fields.orThrow();
		return Outcomes
			.orThrow(this.measures.handle(id, asked.apply(measure), CommandContext.of(key.value(), viewer.login())));
	}

	@Override
	public List<SentBody> bodies() {
		return Stream.of(CourseAction.values())
			.map((action) -> DescribedFields.action("/api/measures/{id}/course/{action}", action.api(),
					(fields) -> asked(action, fields)))
			.toList();
	}

	/** What is asked, as soon as the measure is known. */
	private Function<SupportMeasure, MeasureCommand> asked(CourseAction action, Fields fields) {
		LocalDate now = this.today.date();
		return switch (action) {
			case RENEW -> {
				int number = fields.whole("number", 1, MOST_TERMS);
				yield (measure) -> renewal(number, measure);
			}
			case SUSPEND -> always(new SuspendMeasure(fields.day("suspendedOn", now),
					fields.code("suspensionReason", MeasureCodes.SUSPENSION_REASONS), now));
			case RESUME -> always(new ResumeMeasure(fields.day("resumedOn", now), now));
			case DEFER_END -> always(new DeferEnd(fields.day("deferredOn", now),
					fields.code("deferralReason", MeasureCodes.DEFERRAL_REASONS), now));
			case STOP_DEFERRING -> always(new StopDeferringEnd(fields.dayOrToday("liftedOn", now)));
			case ASK_TYPE -> always(new AskTypeChange(fields.code("measureType", MeasureCodes.TYPES),
					fields.code("typeChangeReason", MeasureCodes.TYPE_CHANGE_REASONS),
					fields.dayOrToday("askedOn", now)));
			case DROP_TYPE -> always(new DropTypeChange(fields.dayOrToday("droppedOn", now)));
		};
	}

	private static Function<SupportMeasure, MeasureCommand> always(MeasureCommand command) {
		return (measure) -> command;
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
