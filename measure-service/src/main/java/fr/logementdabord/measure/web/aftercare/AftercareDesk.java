package fr.logementdabord.measure.web.aftercare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.aftercare.Aftercare;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.ArrangeHandover;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.CompleteHandover;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.ReadHousing;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent;
import fr.logementdabord.measure.domain.measure.MeasureRefusal;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportPeriod;
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
 * What the API and the pages do after a measure.
 */
@Component
class AftercareDesk implements SentBodies {

	private static final int LAST_MONTH = 24;

	private final CommandHandler<AftercareCommand, Aftercare, AftercareEvent> aftercare;

	private final MeasureAccess access;

	private final Today today;

	AftercareDesk(CommandHandler<AftercareCommand, Aftercare, AftercareEvent> aftercare, MeasureAccess access,
			Today today) {
		this.aftercare = aftercare;
		this.access = access;
		this.today = today;
	}

	Loaded<SupportMeasure> measure(String id, Viewer viewer) {
		return this.access.seen(id, viewer);
	}

	AftercareDetail see(String id, Viewer viewer) {
		this.access.seen(id, viewer);
		return AftercareDetail.of(id, this.aftercare.load(id).state(), this.today.date());
	}

	/**
	 * Writes what the association knows.
	 */
	AftercareDetail write(String id, AftercareAction action, Map<String, ?> sent, Viewer viewer, IdempotencyKey key) {
		SupportPeriod support = SupportPeriod.of(this.access.held(id, viewer).state())
			.orElseThrow(() -> new CommandRefused(new MeasureRefusal.MeasureIsCancelled()));
		Fields fields = Fields.of(sent);
		AftercareCommand command = command(action, fields, support);
		fields.orThrow();
		return AftercareDetail.of(id,
				Outcomes.orThrow(this.aftercare.handle(id, command, CommandContext.of(key.value(), viewer.login())))
					.state(),
				this.today.date());
	}

	@Override
	public List<SentBody> bodies() {
		return Stream.of(AftercareAction.values())
			.map((action) -> DescribedFields.action("/api/measures/{id}/aftercare/{action}", action.api(),
					(fields) -> command(action, fields, DescribedFields.ANY_SUPPORT)))
			.toList();
	}

	private AftercareCommand command(AftercareAction action, Fields fields, SupportPeriod support) {
		LocalDate now = this.today.date();
		return switch (action) {
			case READ -> new ReadHousing(fields.whole("months", 1, LAST_MONTH),
					fields.code("answer", Aftercare.ANSWERS), fields.dayOrToday("readOn", now));
			case ARRANGE -> new ArrangeHandover(fields.code("service", Aftercare.SERVICES),
					fields.day("arrangedOn", now), support, now);
			case COMPLETE -> new CompleteHandover(fields.code("handoverOutcome", Aftercare.HANDOVER_OUTCOMES),
					fields.day("handoverOn", now), now);
		};
	}

}
