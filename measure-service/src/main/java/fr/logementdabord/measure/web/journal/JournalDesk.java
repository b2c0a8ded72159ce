package fr.logementdabord.measure.web.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.reference.Partners;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.journal.JournalCodes;
import fr.logementdabord.measure.domain.journal.JournalCommand;
import fr.logementdabord.measure.domain.journal.JournalCommand.JoinTeam;
import fr.logementdabord.measure.domain.journal.JournalCommand.LeaveTeam;
import fr.logementdabord.measure.domain.journal.JournalCommand.LiftObstacle;
import fr.logementdabord.measure.domain.journal.JournalCommand.OrientToPartner;
import fr.logementdabord.measure.domain.journal.JournalCommand.RecordContact;
import fr.logementdabord.measure.domain.journal.JournalCommand.RecordObstacle;
import fr.logementdabord.measure.domain.journal.JournalCommand.RecordOutcome;
import fr.logementdabord.measure.domain.journal.JournalCommand.StrikeContact;
import fr.logementdabord.measure.domain.journal.JournalEvent;
import fr.logementdabord.measure.domain.journal.SupportJournal;
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
 * What the API and the pages do with a journal.
 */
@Component
class JournalDesk implements SentBodies {

	private static final int A_DAY = 24 * 60;

	private final CommandHandler<JournalCommand, SupportJournal, JournalEvent> journals;

	private final MeasureAccess access;

	private final Partners partners;

	private final Today today;

	JournalDesk(CommandHandler<JournalCommand, SupportJournal, JournalEvent> journals, MeasureAccess access,
			Partners partners, Today today) {
		this.journals = journals;
		this.access = access;
		this.partners = partners;
		this.today = today;
	}

	Loaded<SupportMeasure> measure(String id, Viewer viewer) {
		return this.access.seen(id, viewer);
	}

	JournalDetail see(String id, Viewer viewer) {
		SupportMeasure measure = this.access.seen(id, viewer).state();
		return detail(id, measure, this.journals.load(id).state(), viewer);
	}

	/**
	 * Writes what the association asks.
	 */
	JournalDetail write(String id, JournalAction action, Map<String, ?> sent, Viewer viewer, IdempotencyKey key) {
		SupportMeasure measure = this.access.held(id, viewer).state();
		SupportPeriod support = SupportPeriod.of(measure)
			.orElseThrow(() -> new CommandRefused(new MeasureRefusal.MeasureIsCancelled()));
		Fields fields = Fields.of(sent);
		// the same request again is the same entry
		JournalCommand command = command(action, fields, support, Ids.derived("E-", id, viewer.login(), key.value()));
		fields.orThrow();
		SupportJournal journal = Outcomes
			.orThrow(this.journals.handle(id, command, CommandContext.of(key.value(), viewer.login())))
			.state();
		return detail(id, measure, journal, viewer);
	}

	@Override
	public List<SentBody> bodies() {
		return Stream.of(JournalAction.values())
			.map((action) -> DescribedFields.action("/api/measures/{id}/journal/{action}", action.api(),
					(fields) -> command(action, fields, DescribedFields.ANY_SUPPORT, "")))
			.toList();
	}

	private JournalCommand command(JournalAction action, Fields fields, SupportPeriod support, String newId) {
		LocalDate now = this.today.date();
		return switch (action) {
			case JOIN -> new JoinTeam(fields.id("memberId"), fields.code("discipline", JournalCodes.DISCIPLINES),
					fields.day("joinedOn", now));
			case LEAVE -> new LeaveTeam(fields.id("leaverId"), fields.day("leftOn", now));
			case CONTACT ->
				new RecordContact(newId, fields.id("workerId"), fields.code("contactKind", JournalCodes.CONTACT_KINDS),
						fields.codes("domains", JournalCodes.DOMAINS), fields.day("contactOn", now),
						fields.whole("minutes", 0, A_DAY), support, now);
			case STRIKE -> new StrikeContact(fields.id("contactId"));
			case OBSTACLE -> new RecordObstacle(newId, fields.code("obstacle", JournalCodes.OBSTACLES),
					fields.day("obstacleOn", now), support, now);
			case LIFT -> new LiftObstacle(fields.id("obstacleId"), fields.day("liftedOn", now), now);
			case ORIENT -> new OrientToPartner(newId, fields.code("partner", this.partners.on(now)),
					fields.day("orientedOn", now), support, now);
			case OUTCOME -> new RecordOutcome(fields.id("orientationId"), fields.code("outcome", JournalCodes.OUTCOMES),
					fields.day("outcomeOn", now), now);
		};
	}

	private JournalDetail detail(String id, SupportMeasure measure, SupportJournal journal, Viewer viewer) {
		boolean holds = MeasureAccess.isHeldBy(measure, viewer);
		return JournalDetail.of(id, journal, (partner) -> !holds && this.partners.tellsOfHealth(partner));
	}

}
