package fr.logementdabord.measure.policy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.aftercare.Aftercare;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand.CloseReading;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent;

import org.springframework.stereotype.Component;

/**
 * Closes a reading that nobody made within 30 days (a local default): unknown is said,
 * not left blank.
 */
@Component
public class HousingReadings implements DeadlineAction {

	private static final String KIND = "housing-reading";

	private static final int DAYS_TO_ANSWER = 30;

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final CommandHandler<AftercareCommand, Aftercare, AftercareEvent> aftercare;

	private final Deadlines deadlines;

	private final Today today;

	public HousingReadings(CommandHandler<AftercareCommand, Aftercare, AftercareEvent> aftercare, Deadlines deadlines,
			Today today) {
		this.aftercare = aftercare;
		this.deadlines = deadlines;
		this.today = today;
	}

	/**
	 * Sets the three closings; the same day again changes nothing.
	 */
	void closeInTime(String measureId, LocalDate countedFrom) {
		for (int months : Aftercare.MONTHS) {
			this.deadlines.schedule("housing-%s-%s-%d".formatted(measureId, countedFrom, months),
					countedFrom.plusMonths(months)
						.plusDays(DAYS_TO_ANSWER)
						.atTime(LocalTime.of(8, 0))
						.atZone(PARIS)
						.toInstant(),
					KIND, Map.of("measureId", measureId, "countedFrom", countedFrom.toString(), "months",
							String.valueOf(months)));
		}
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void due(Deadline deadline) {
		Map<String, String> data = deadline.data();
		this.aftercare.handle(data.getOrDefault("measureId", ""),
				new CloseReading(Integer.parseInt(data.getOrDefault("months", "0")),
						LocalDate.parse(data.getOrDefault("countedFrom", "")), this.today.date()),
				CommandContext.of("deadline/" + deadline.id(), "measure-service"));
	}

}
