package fr.logementdabord.housing.availability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.application.HousingDelays;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.AnnounceDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ConfirmDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.WithdrawDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingDecider;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import jakarta.validation.Validator;

/**
 * Announces, confirms and withdraws dwellings in the name of a landlord: the one place
 * behind pages, API, inbox and spreadsheets.
 */
public final class Availabilities {

	private final HousingStreams streams;

	private final Communes communes;

	private final ParisDays days;

	private final HousingDelays delays;

	private final Validator validator;

	public Availabilities(HousingStreams streams, Communes communes, ParisDays days, HousingDelays delays,
			Validator validator) {
		this.streams = streams;
		this.communes = communes;
		this.days = days;
		this.delays = delays;
		this.validator = validator;
	}

	/**
	 * What is wrong with an announcement, field by field; empty when nothing is.
	 */
	public List<FieldProblem> problems(Announcement announcement) {
		List<FieldProblem> wrong = new ArrayList<>();
		this.validator.validate(announcement)
			.forEach((violation) -> wrong
				.add(new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage())));
		LocalDate announcedOn = announcedOn(announcement);
		String wrongDay = this.days.wrongWith(announcedOn);
		if (wrongDay != null) {
			wrong.add(new FieldProblem("announcedOn", wrongDay));
		}
		if (wrong.stream().noneMatch((problem) -> problem.field().equals("communeInsee"))) {
			communeProblem(announcement.communeInsee(), announcedOn).ifPresent(wrong::add);
		}
		LocalDate availableOn = announcement.availableOn();
		if (availableOn != null
				&& (availableOn.isBefore(announcedOn.minusYears(1)) || availableOn.isAfter(announcedOn.plusYears(2)))) {
			wrong.add(new FieldProblem("availableOn",
					"La date de disponibilité doit être comprise entre un an avant et deux ans après l’annonce."));
		}
		return wrong;
	}

	private LocalDate announcedOn(Announcement announcement) {
		return Objects.requireNonNullElseGet(announcement.announcedOn(), this.days::today);
	}

	private Optional<FieldProblem> communeProblem(String communeInsee, LocalDate announcedOn) {
		Optional<Communes.Commune> commune = this.communes.find(communeInsee);
		if (commune.isEmpty()) {
			return Optional
				.of(new FieldProblem("communeInsee", "Aucune commune du Pas-de-Calais ne porte ce code INSEE."));
		}
		return commune.get().territoryOn(announcedOn).isPresent() ? Optional.empty()
				: Optional.of(new FieldProblem("communeInsee",
						"Cette commune n’est pas couverte par une plateforme Logement d’abord."));
	}

	/**
	 * Announces a dwelling, corrects it, confirms it, or announces it again: the same
	 * reference of the same landlord is the same dwelling. However late it is written
	 * down, the time to confirm begins today.
	 * @throws ProblemException with every wrong field; nothing has changed then
	 */
	public Outcome<Dwelling> announce(String landlord, Announcement announcement, CommandContext context) {
		List<FieldProblem> wrong = problems(announcement);
		if (!wrong.isEmpty()) {
			throw new ProblemException(Problems.invalid(wrong));
		}
		AnnounceDwelling command = command(landlord, announcement);
		return this.streams.dwellings().handle(command.dwellingId(), command, context);
	}

	/**
	 * What an announcement without a wrong field would do now; nothing is done.
	 */
	public Foreseen foresee(String landlord, Announcement announcement) {
		AnnounceDwelling command = command(landlord, announcement);
		Dwelling dwelling = this.streams.dwellings().load(command.dwellingId()).state();
		return switch (new DwellingDecider().decide(command, dwelling)) {
			case Decision.Refused<DwellingEvent>(var why) -> new Foreseen(Foreseen.REFUSAL, why.detail());
			case Decision.Accepted<DwellingEvent>(var events) when events.isEmpty() ->
				new Foreseen(Foreseen.NOTHING, null);
			case Decision.Accepted<DwellingEvent>(var events) when events
				.getFirst() instanceof DwellingEvent.DwellingConfirmed -> new Foreseen(Foreseen.CONFIRMATION, null);
			case Decision.Accepted<DwellingEvent> accepted ->
				new Foreseen(dwelling instanceof Dwelling.Available ? Foreseen.CORRECTION : Foreseen.OFFER, null);
		};
	}

	private AnnounceDwelling command(String landlord, Announcement announcement) {
		LocalDate announcedOn = announcedOn(announcement);
		String territory = this.communes.find(announcement.communeInsee())
			.flatMap((commune) -> commune.territoryOn(announcedOn))
			.orElseThrow();
		return new AnnounceDwelling(HousingIds.dwelling(landlord, announcement.reference().strip()),
				announcement.card(landlord, territory), announcedOn, this.delays.confirmBy(this.days.today()));
	}

	/**
	 * Says that a dwelling is still vacant.
	 */
	public Outcome<Dwelling> confirm(String dwellingId, CommandContext context) {
		LocalDate today = this.days.today();
		return this.streams.dwellings()
			.handle(dwellingId, new ConfirmDwelling(today, this.delays.confirmBy(today)), context);
	}

	/**
	 * Takes a dwelling back today.
	 */
	public Outcome<Dwelling> withdraw(String dwellingId, CommandContext context) {
		return withdraw(dwellingId, this.days.today(), context);
	}

	/**
	 * Takes a dwelling back on a day.
	 */
	public Outcome<Dwelling> withdraw(String dwellingId, LocalDate on, CommandContext context) {
		return this.streams.dwellings().handle(dwellingId, new WithdrawDwelling(on), context);
	}

	/**
	 * Whether this landlord has announced that dwelling.
	 */
	public boolean isOwn(String landlord, String dwellingId) {
		return this.streams.dwellings().load(dwellingId).state() instanceof Dwelling.Announced announced
				&& announced.card().landlord().equals(landlord);
	}

}
