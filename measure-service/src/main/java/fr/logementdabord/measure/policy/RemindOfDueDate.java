package fr.logementdabord.measure.policy;

import java.time.LocalDate;
import java.util.Map;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RemindOf;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;

import org.springframework.stereotype.Component;

/**
 * The day of a reminder has come: the measure decides whether there is something to
 * remind of.
 */
@Component
public class RemindOfDueDate implements DeadlineAction {

	static final String KIND = "measure-due-date";

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final Today today;

	public RemindOfDueDate(CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures, Today today) {
		this.measures = measures;
		this.today = today;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void due(Deadline deadline) {
		Map<String, String> data = deadline.data();
		this.measures.handle(
				data.getOrDefault("measureId", ""), new RemindOf(data.getOrDefault("about", ""),
						LocalDate.parse(data.getOrDefault("dueOn", "")), this.today.date()),
				CommandContext.of("deadline/" + deadline.id(), "measure-service"));
	}

}
