package fr.logementdabord.referral.application;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.domain.referral.Intake;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralCommand.SubmitReferral;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.domain.referral.ReferralFile;
import fr.logementdabord.referral.identity.Household;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.identity.Person;
import fr.logementdabord.referral.identity.Sharing;
import fr.logementdabord.referral.intake.Draft;
import fr.logementdabord.referral.intake.HousingSituations;
import fr.logementdabord.referral.intake.IntakeAnswers;
import fr.logementdabord.referral.reference.Commune;
import fr.logementdabord.referral.reference.Territories;

/**
 * Receives a referral. Every id follows from who sends it and the idempotency key, and
 * the vault is written before the event: a crash in between leaves an identity that no
 * event refers to and that the same request, sent again, simply writes again.
 */
public class ReferralSubmission {

	private final CommandHandler<ReferralCommand, Referral, ReferralEvent> handler;

	private final IdentityVault vault;

	private final IntakeAnswers answers;

	private final HousingSituations situations;

	private final Territories territories;

	private final CaseProtections protections;

	public ReferralSubmission(CommandHandler<ReferralCommand, Referral, ReferralEvent> handler, IdentityVault vault,
			IntakeAnswers answers, HousingSituations situations, Territories territories, CaseProtections protections) {
		this.handler = handler;
		this.vault = vault;
		this.answers = answers;
		this.situations = situations;
		this.territories = territories;
		this.protections = protections;
	}

	/**
	 * Receives a referral.
	 * @param login who sends it
	 * @param organisation the organisation that refers
	 * @param key the same key again gives the first result
	 */
	public Outcome<Referral> submit(NewReferral referral, String login, String organisation, String key) {
		return submit(referral, caseOf(login, key), organisation, CommandContext.of(key, login));
	}

	/** What came of an earlier request with this key, if anything. */
	public Optional<Known> submitted(String login, String key) {
		return (this.handler.load(caseOf(login, key)).state() instanceof Known known) ? Optional.of(known)
				: Optional.empty();
	}

	/**
	 * Receives what a draft has become. A draft becomes one referral, however often and
	 * by whomever it is sent.
	 */
	public Outcome<Referral> submit(NewReferral referral, String login, Draft draft) {
		String commandId = "draft/" + draft.id();
		return submit(referral, caseOf(draft), draft.organisation(),
				new CommandContext(commandId, login, Ids.derived("", commandId), null, null));
	}

	/** What a draft has become: the first result, as it was. */
	public Loaded<Referral> submitted(Draft draft) {
		return this.handler.load(caseOf(draft));
	}

	private static String caseOf(String login, String key) {
		return Ids.derived("LDA-", login, key);
	}

	private static String caseOf(Draft draft) {
		return Ids.derived("LDA-", "draft", draft.id());
	}

	private Outcome<Referral> submit(NewReferral referral, String caseId, String organisation, CommandContext context) {
		ReferralFile file = file(referral, caseId, organisation, context.actor());
		if (!this.handler.load(caseId).exists()) {
			Household household = household(referral, caseId, file.householdId());
			this.vault.keep(household, new Sharing(file.territory(), organisation));
			this.answers.keep(caseId, referral.answers());
			if (file.protection() != null) {
				this.protections.expect(caseId, file.protection(), file.submittedOn());
			}
			freezeSituations(referral, household);
		}
		return this.handler.handle(caseId, new SubmitReferral(caseId, file), context);
	}

	/** Each person's own situation; that of the household where nothing else is told. */
	private void freezeSituations(NewReferral referral, Household household) {
		for (int i = 0; i < household.members().size(); i++) {
			String personId = household.members().get(i).personId();
			this.situations.freeze(household.caseId(), personId, referral.situation(i), referral.inSituationSince(i));
		}
	}

	private ReferralFile file(NewReferral referral, String caseId, String organisation, String login) {
		LocalDate day = referral.submittedOn();
		List<Integer> birthYears = referral.members().stream().map((member) -> member.birthDate().getYear()).toList();
		int age = Period.between(referral.applicant().birthDate(), day).getYears();
		String epci = this.territories.commune(referral.communeInsee()).map(Commune::epci).orElse("");
		Intake intake = new Intake(referral.answers().fieldSet(), epci, referral.derivedComposition(),
				referral.answers().codes());
		String territory = this.territories.territoryOf(referral.communeInsee(), day);
		return new ReferralFile(Ids.derived("H-", caseId), territory, referral.basis(), referral.communeInsee(),
				organisation, referral.referrerType(), day, referral.composition(), birthYears, age,
				referral.housingSituation(), referral.motive(), referral.informed(), referral.agreesToConference(),
				intake, CaseProtections.asked(referral.confidentiality(), login, territory));
	}

	private static Household household(NewReferral referral, String caseId, String householdId) {
		List<Person> members = new ArrayList<>();
		for (NewReferral.Member member : referral.members()) {
			String personId = Ids.derived("P-", caseId, String.valueOf(members.size()));
			members.add(new Person(personId, member.familyName(), member.givenName(), member.birthDate(), member.link(),
					member.phone()));
		}
		return new Household(householdId, caseId, members, referral.wish());
	}

}
