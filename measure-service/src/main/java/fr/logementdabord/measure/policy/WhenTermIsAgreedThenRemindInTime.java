package fr.logementdabord.measure.policy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.measure.reference.SupportRules;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.measure.Course;
import fr.logementdabord.measure.domain.measure.SupportRule;
import fr.logementdabord.measure.messaging.published.TermAgreedV1;
import fr.logementdabord.measure.messaging.published.TermAgreedV1.ReviewDue;

import org.springframework.stereotype.Component;

/**
 * Sets the reminders of a term: one before each review, one before the term ends. Whether
 * there is still something to remind of is decided on the day. A measure that is recorded
 * years later reminds nobody.
 */
@Component
public class WhenTermIsAgreedThenRemindInTime implements Policy {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final LocalTime IN_THE_MORNING = LocalTime.of(8, 0);

	private static final Period TOO_LATE = Period.ofYears(1);

	private final Deadlines deadlines;

	private final SupportRules rules;

	private final Today today;

	public WhenTermIsAgreedThenRemindInTime(Deadlines deadlines, SupportRules rules, Today today) {
		this.deadlines = deadlines;
		this.rules = rules;
		this.today = today;
	}

	@Override
	public Set<String> types() {
		return Set.of(TermAgreedV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		TermAgreedV1 term = event.as(TermAgreedV1.class);
		int days = this.rules.on(term.measureType(), term.from()).map(SupportRule::remindDaysBefore).orElse(0);
		for (ReviewDue review : term.reviewsDue()) {
			remind(term.measureId(), review.kind(), review.dueOn(), days);
		}
		remind(term.measureId(), Course.RENEWAL, term.until(), days);
	}

	private void remind(String measureId, String about, LocalDate dueOn, int daysBefore) {
		if (dueOn.isBefore(this.today.date().minus(TOO_LATE))) {
			return;
		}
		this.deadlines.schedule("remind-%s-%s-%s".formatted(measureId, about, dueOn),
				dueOn.minusDays(daysBefore).atTime(IN_THE_MORNING).atZone(PARIS).toInstant(), RemindOfDueDate.KIND,
				Map.of("measureId", measureId, "about", about, "dueOn", dueOn.toString()));
	}

}
