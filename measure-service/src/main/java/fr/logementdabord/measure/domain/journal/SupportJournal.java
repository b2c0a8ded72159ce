package fr.logementdabord.measure.domain.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.measure.domain.journal.JournalEvent.ContactRecorded;
import fr.logementdabord.measure.domain.journal.JournalEvent.ObstacleRecorded;
import org.jspecify.annotations.Nullable;

/**
 * What a journal holds.
 *
 * @param team everybody who works or worked in the team
 * @param contacts by their id, in the order they were recorded
 * @param obstacles by their id
 * @param orientations by their id
 */
public record SupportJournal(List<Membership> team, Map<String, Contact> contacts, Map<String, Obstacle> obstacles,
		Map<String, PartnerOrientation> orientations) {

	public SupportJournal {
		team = List.copyOf(team);
		contacts = Collections.unmodifiableMap(contacts);
		obstacles = Collections.unmodifiableMap(obstacles);
		orientations = Collections.unmodifiableMap(orientations);
	}

	static SupportJournal empty() {
		return new SupportJournal(List.of(), Map.of(), Map.of(), Map.of());
	}

	/**
	 * The place somebody has in the team on a day.
	 */
	public Optional<Membership> member(String workerId, LocalDate day) {
		return this.team.stream()
			.filter((member) -> member.workerId().equals(workerId) && member.worksOn(day))
			.findFirst();
	}

	Optional<Membership> current(String workerId) {
		return this.team.stream()
			.filter((member) -> member.workerId().equals(workerId) && member.until().isEmpty())
			.findFirst();
	}

	Optional<LocalDate> lastContactOf(String workerId) {
		return this.contacts.values()
			.stream()
			.filter((contact) -> contact.workerId().equals(workerId))
			.map(Contact::on)
			.max(LocalDate::compareTo);
	}

	SupportJournal with(List<Membership> members) {
		return new SupportJournal(members, this.contacts, this.obstacles, this.orientations);
	}

	SupportJournal with(Contact contact) {
		return new SupportJournal(this.team, putting(this.contacts, contact.contactId(), contact), this.obstacles,
				this.orientations);
	}

	SupportJournal without(String contactId) {
		Map<String, Contact> after = new LinkedHashMap<>(this.contacts);
		after.remove(contactId);
		return new SupportJournal(this.team, after, this.obstacles, this.orientations);
	}

	SupportJournal with(Obstacle obstacle) {
		return new SupportJournal(this.team, this.contacts, putting(this.obstacles, obstacle.obstacleId(), obstacle),
				this.orientations);
	}

	SupportJournal with(PartnerOrientation orientation) {
		return new SupportJournal(this.team, this.contacts, this.obstacles,
				putting(this.orientations, orientation.orientationId(), orientation));
	}

	List<Membership> joining(Membership member) {
		List<Membership> after = new ArrayList<>(this.team);
		after.add(member);
		return after;
	}

	List<Membership> leaving(String workerId, LocalDate until) {
		return this.team.stream()
			.map((member) -> (member.workerId().equals(workerId) && member.until().isEmpty())
					? new Membership(workerId, member.discipline(), member.from(), Optional.of(until)) : member)
			.toList();
	}

	private static <T> Map<String, T> putting(Map<String, T> before, String id, T value) {
		Map<String, T> after = new LinkedHashMap<>(before);
		after.put(id, value);
		return after;
	}

	/**
	 * Somebody's time in the team, both days included.
	 */
	public record Membership(String workerId, String discipline, LocalDate from, Optional<LocalDate> until) {

		/**
		 * Whether this person is in the team on a day.
		 */
		public boolean worksOn(LocalDate day) {
			return !day.isBefore(this.from) && this.until.map((last) -> !day.isAfter(last)).orElse(true);
		}

	}

	/**
	 * A contact, with the discipline its author had that day.
	 */
	public record Contact(String contactId, String workerId, String discipline, String kind, List<String> domains,
			LocalDate on, int minutes, @Nullable String measureId, @Nullable String caseId) {

		static Contact of(ContactRecorded recorded) {
			return new Contact(recorded.contactId(), recorded.workerId(), recorded.discipline(), recorded.kind(),
					recorded.domains(), recorded.on(), recorded.minutes(), recorded.measureId(), recorded.caseId());
		}

		ContactRecorded recorded() {
			return new ContactRecorded(this.contactId, this.workerId, this.discipline, this.kind, this.domains, this.on,
					this.minutes, this.measureId, this.caseId);
		}

	}

	/**
	 * Something that stands or stood in the way.
	 */
	public record Obstacle(ObstacleRecorded recorded, Optional<LocalDate> liftedOn) {

		/** Its id. */
		public String obstacleId() {
			return this.recorded.obstacleId();
		}

		/** Which one it is. */
		public String obstacle() {
			return this.recorded.obstacle();
		}

		/** First day. */
		public LocalDate since() {
			return this.recorded.on();
		}

		Obstacle lifted(LocalDate on) {
			return new Obstacle(this.recorded, Optional.of(on));
		}

	}

	/**
	 * An orientation to a partner with its latest outcome.
	 */
	public record PartnerOrientation(String orientationId, String partner, LocalDate on, Optional<String> outcome,
			Optional<LocalDate> outcomeOn) {
	}

}
