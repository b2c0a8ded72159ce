package fr.logementdabord.measure.web.waitinglist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RefuseAllocation;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.Refusing;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.MeasureAccess;
import fr.logementdabord.measure.web.Outcomes;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * Records a refusal: the association's by the association that has the measure, the
 * household's by that association or by the coordinator who hears it.
 */
@Component
class RefusalDesk {

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final MeasureAccess access;

	private final Today today;

	RefusalDesk(CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures, MeasureAccess access,
			Today today) {
		this.measures = measures;
		this.access = access;
		this.today = today;
	}

	void refuse(String id, Map<String, ?> sent, Viewer viewer, IdempotencyKey key) {
		boolean provider = viewer.is(Roles.ASSOCIATION);
		if (provider) {
			this.access.held(id, viewer);
		}
		else {
			this.access.coordinated(id, viewer);
		}
		Fields fields = Fields.of(sent);
		String by = fields.code("by",
				provider ? List.of(Refusing.PROVIDER, Refusing.HOUSEHOLD) : List.of(Refusing.HOUSEHOLD));
		String motive = fields.code("motive", Refusing.MOTIVES.getOrDefault(by, List.of()));
		LocalDate refusedOn = fields.dayOrToday("refusedOn", this.today.date());
		fields.orThrow();
		Outcomes.orThrow(this.measures.handle(id, new RefuseAllocation(by, motive, refusedOn),
				CommandContext.of(key.value(), viewer.login())));
	}

}
