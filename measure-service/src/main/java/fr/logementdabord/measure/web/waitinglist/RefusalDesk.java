package fr.logementdabord.measure.web.waitinglist;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RefuseAllocation;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.Refusing;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.web.DescribedFields;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.MeasureAccess;
import fr.logementdabord.measure.web.Outcomes;
import fr.logementdabord.web.body.SentBodies;
import fr.logementdabord.web.body.SentBody;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * Records a refusal: the association's by the association that has the measure, the
 * household's by that association or by the coordinator who hears it.
 */
@Component
class RefusalDesk implements SentBodies {

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
		RefuseAllocation refuse = refusal(fields,
				provider ? List.of(Refusing.PROVIDER, Refusing.HOUSEHOLD) : List.of(Refusing.HOUSEHOLD));
		fields.orThrow();
		Outcomes.orThrow(this.measures.handle(id, refuse, CommandContext.of(key.value(), viewer.login())));
	}

	@Override
	public List<SentBody> bodies() {
		return Stream.of(Refusing.PROVIDER, Refusing.HOUSEHOLD)
			.map((by) -> DescribedFields.body("/api/measures/{id}/refusal", by, Map.of("by", by),
					(fields) -> refusal(fields, List.of(by))))
			.toList();
	}

	private RefuseAllocation refusal(Fields fields, List<String> refusers) {
		String by = fields.code("by", refusers);
		return new RefuseAllocation(by, fields.code("motive", Refusing.MOTIVES.getOrDefault(by, List.of())),
				fields.dayOrToday("refusedOn", this.today.date()));
	}

}
