package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import fr.logementdabord.referral.domain.household.HousingHistory;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralFile;
import fr.logementdabord.referral.form.Completeness;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.identity.Household;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.identity.Person;
import fr.logementdabord.referral.intake.HousingSituations;
import fr.logementdabord.referral.intake.IntakeAnswers;
import fr.logementdabord.referral.intake.IntakeAnswers.Read;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.web.CaseIntakeAnswers.PersonSituations;
import fr.logementdabord.referral.web.CaseIntakeAnswers.SituationRequest;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the saisine said and where each person lives now, cut to what the viewer may know.
 */
@Component
class CaseIntake {

	private final CaseDoor door;

	private final IntakeAnswers answers;

	private final HousingSituations situations;

	private final IdentityVault vault;

	private final Submissions saisines;

	private final FrenchText french;

	CaseIntake(CaseDoor door, IntakeAnswers answers, HousingSituations situations, IdentityVault vault,
			Submissions saisines, FrenchText french) {
		this.door = door;
		this.answers = answers;
		this.situations = situations;
		this.vault = vault;
		this.saisines = saisines;
		this.french = french;
	}

	/** The answers, for programs. */
	Read read(Viewer viewer, String caseId) {
		return this.answers.read(viewer, caseId, known(viewer, caseId))
			.orElseThrow(() -> new NotFound("Cette saisine"));
	}

	/** What every version of the form asks. */
	ReferralFile file(Viewer viewer, String caseId) {
		return known(viewer, caseId).file();
	}

	/** The answers, for the page; null = none that this viewer may read. */
	@Nullable IntakeView view(Viewer viewer, String caseId) {
		Known referral = known(viewer, caseId);
		Optional<Read> read = this.answers.read(viewer, caseId, referral);
		return read
			.map((found) -> IntakeView.of(this.saisines.form(found.fieldSet()), found,
					referral.file().birthYears().size(), this.french))
			.orElse(null);
	}

	/** What the saisine left open: what the étayage may ask. */
	List<Completeness.Line> leftOpen(Viewer viewer, String caseId) {
		Known referral = known(viewer, caseId);
		Optional<Read> read = this.answers.read(viewer, caseId, referral);
		Optional<Household> household = this.vault.household(viewer, caseId);
		if (read.isEmpty() || household.isEmpty()) {
			return List.of();
		}
		FormAnswers answers = SentAnswers.of(referral.file(), household.get(), read.get());
		return Completeness.of(this.saisines.form(read.get().fieldSet()), answers).missing();
	}

	/**
	 * The difficulties that the saisine told, sensitive ones included: not typed twice.
	 */
	List<String> declaredDifficulties(Viewer viewer, String caseId) {
		return this.answers.read(viewer, caseId, known(viewer, caseId))
			.map((read) -> Stream.of(read.open(), read.walled())
				.flatMap((answers) -> answers.getOrDefault("difficulties", List.of()).stream())
				.toList())
			.orElse(List.of());
	}

	/**
	 * Where each person lived on the day of the saisine and lives today; empty for who
	 * may not know the household.
	 */
	List<PersonSituations> situations(Viewer viewer, String caseId) {
		known(viewer, caseId);
		Optional<Household> household = this.vault.household(viewer, caseId);
		if (household.isEmpty()) {
			return List.of();
		}
		Map<String, HousingHistory> histories = this.situations.of(caseId);
		return household.get()
			.members()
			.stream()
			.map((person) -> told(person, histories.getOrDefault(person.personId(), new HousingHistory(List.of()))))
			.toList();
	}

	private PersonSituations told(Person person, HousingHistory history) {
		return new PersonSituations(person.personId(), person.givenName() + " " + person.familyName(),
				history.atReferral().orElse(null), history.on(this.saisines.today()).orElse(null), history.entries());
	}

	/** Writes down where a person lives since when. */
	void tell(Viewer viewer, String caseId, SituationRequest sent, IdempotencyKey key) {
		this.door.toWork(viewer, caseId);
		Household household = this.vault.household(viewer, caseId).orElseThrow(() -> new NotFound("Cette saisine"));
		FieldCheck check = new FieldCheck();
		Optional<Person> person = household.members()
			.stream()
			.filter((member) -> member.personId().equals(sent.personId()))
			.findFirst();
		if (person.isEmpty()) {
			check.wrong("personId", "Choisissez une personne du ménage.");
		}
		String situation = check.code("situation", sent.situation(), CodeList.HOUSING_SITUATION);
		@Nullable LocalDate since = check.day("since", sent.since());
		if (since != null && since.isAfter(this.saisines.today())) {
			check.wrong("since", "Cette date est dans le futur.");
		}
		if (since != null && person.isPresent() && since.isBefore(person.get().birthDate())) {
			check.wrong("since", "Cette date précède la naissance de la personne.");
		}
		check.throwIfWrong();
		this.situations.tell(caseId, person.orElseThrow().personId(), situation, since, viewer.login(), key.value());
	}

	private Known known(Viewer viewer, String caseId) {
		return this.door.toSee(viewer, caseId).referral();
	}

}
