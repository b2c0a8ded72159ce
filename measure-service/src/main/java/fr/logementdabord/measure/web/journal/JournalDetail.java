package fr.logementdabord.measure.web.journal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import fr.logementdabord.measure.domain.journal.SupportJournal;
import fr.logementdabord.measure.domain.journal.SupportJournal.Contact;

import org.jspecify.annotations.Nullable;

/**
 * A journal as a page and the API tell it, the latest first.
 *
 * @param minutesByDomain time spent, counted in each domain a contact was about
 */
public record JournalDetail(String measureId, List<Member> team, List<Contact> contacts, List<ObstacleRow> obstacles,
		List<OrientationRow> orientations, Map<String, Integer> minutesByDomain) {

	/**
	 * Somebody's place in the team.
	 */
	public record Member(String workerId, String discipline, LocalDate from, @Nullable LocalDate until) {
	}

	/**
	 * Something that stands or stood in the way.
	 */
	public record ObstacleRow(String obstacleId, String obstacle, LocalDate since, @Nullable LocalDate liftedOn) {
	}

	/**
	 * An orientation to a partner.
	 */
	public record OrientationRow(String orientationId, String partner, LocalDate on, @Nullable String outcome,
			@Nullable LocalDate outcomeOn) {
	}

	/**
	 * The journal as one viewer may read it.
	 * @param masked which partners this viewer must not know
	 */
	static JournalDetail of(String measureId, SupportJournal journal, Predicate<String> masked) {
		Map<String, Integer> minutes = new TreeMap<>();
		for (Contact contact : journal.contacts().values()) {
			contact.domains().forEach((domain) -> minutes.merge(domain, contact.minutes(), Integer::sum));
		}
		return new JournalDetail(measureId,
				journal.team()
					.stream()
					.map((one) -> new Member(one.workerId(), one.discipline(), one.from(), one.until().orElse(null)))
					.toList(),
				journal.contacts().values().stream().sorted(Comparator.comparing(Contact::on).reversed()).toList(),
				journal.obstacles()
					.values()
					.stream()
					.map((one) -> new ObstacleRow(one.obstacleId(), one.obstacle(), one.since(),
							one.liftedOn().orElse(null)))
					.toList(),
				journal.orientations()
					.values()
					.stream()
					.map((one) -> new OrientationRow(one.orientationId(),
							masked.test(one.partner()) ? "HEALTH" : one.partner(), one.on(), one.outcome().orElse(null),
							one.outcomeOn().orElse(null)))
					.toList(),
				minutes);
	}

	/** The members who work in the team now. */
	public List<Member> present() {
		return this.team.stream().filter((member) -> member.until() == null).toList();
	}

}
