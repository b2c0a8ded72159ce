package fr.logementdabord.referral.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.referral.domain.network.AnonymousCase;
import fr.logementdabord.referral.domain.network.NetworkSession;
import fr.logementdabord.referral.domain.network.Subject;
import fr.logementdabord.referral.domain.orientation.CaseFacts;
import fr.logementdabord.referral.domain.orientation.Fact;
import fr.logementdabord.referral.domain.orientation.FactKey;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.domain.referral.ReferralFacts;
import fr.logementdabord.referral.identity.Household;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.network.TellingWords.Kind;
import fr.logementdabord.referral.reference.AnonymityRules;
import fr.logementdabord.referral.view.openreferrals.OpenReferrals;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The situations of a GEP without anybody in them, each checked before it is given: by
 * how many households of the platform look alike, and by what its words tell.
 */
public class GepExport {

	private final NetworkSessions sessions;

	private final CommandHandler<ReferralCommand, Referral, ReferralEvent> referrals;

	private final OpenReferrals search;

	private final IdentityVault vault;

	private final AnonymityRules rules;

	private final TellingWords words;

	public GepExport(NetworkSessions sessions, CommandHandler<ReferralCommand, Referral, ReferralEvent> referrals,
			OpenReferrals search, IdentityVault vault, AnonymityRules rules, TellingWords words) {
		this.sessions = sessions;
		this.referrals = referrals;
		this.search = search;
		this.vault = vault;
		this.rules = rules;
		this.words = words;
	}

	/** Checks every situation of a session. */
	public Checked check(Viewer viewer, String sessionId, NetworkSession.Known session) {
		List<Subject> population = population(session.plan().territory());
		List<Row> rows = new ArrayList<>();
		Map<String, String> recognisable = new LinkedHashMap<>();
		int number = 0;
		for (String caseId : session.cases()) {
			number++;
			String question = this.sessions.question(sessionId, caseId);
			Optional<Household> household = this.vault.household(viewer, caseId);
			Set<Kind> telling = this.words.in(question, names(household));
			Optional<AnonymousCase> anonymous = subject(caseId)
				.flatMap((subject) -> this.rules.inForceOn(this.sessions.today()).anonymised(subject, population));
			if (household.isEmpty()) {
				// whose names are not known cannot be looked for
				recognisable.put(caseId, "Situation %d : vous ne suivez pas cette saisine.".formatted(number));
			}
			else if (!telling.isEmpty()) {
				recognisable.put(caseId, "Situation %d : le texte contient %s.".formatted(number, words(telling)));
			}
			else if (anonymous.isEmpty()) {
				recognisable.put(caseId,
						"Situation %d : trop peu de ménages lui ressemblent, même décrite à grands traits."
							.formatted(number));
			}
			else {
				rows.add(new Row(number, anonymous.get(), question));
			}
		}
		return new Checked(rows, recognisable);
	}

	private List<Subject> population(@Nullable String territory) {
		return this.search.inTerritory(territory).stream().map(this::subject).flatMap(Optional::stream).toList();
	}

	private Optional<Subject> subject(String caseId) {
		return (this.referrals.load(caseId).state() instanceof Known referral) ? Optional.of(subject(referral))
				: Optional.empty();
	}

	private static Subject subject(Known referral) {
		CaseFacts facts = ReferralFacts.of(referral);
		Set<String> difficulties = (facts.get(FactKey.DIFFICULTIES) instanceof Fact.Codes codes) ? codes.codes()
				: Set.of();
		return new Subject(referral.file().householdId(), referral.file().applicantAge(), referral.file().composition(),
				referral.file().housingSituation(), difficulties);
	}

	private static Collection<String> names(Optional<Household> household) {
		return household.stream()
			.map(Household::members)
			.flatMap(List::stream)
			.flatMap((person) -> Stream.of(person.familyName(), person.givenName()))
			.toList();
	}

	private static String words(Set<Kind> telling) {
		return String.join(", ", telling.stream().map((kind) -> switch (kind) {
			case NAME -> "un nom du ménage";
			case COMMUNE -> "une commune";
			case DATE -> "une date";
			case PHONE -> "un téléphone";
			case EMAIL -> "une adresse électronique";
			case NUMBER -> "un numéro";
		}).toList());
	}

	/**
	 * What the check gave.
	 *
	 * @param rows the situations that may be shown
	 * @param recognisable case number to the reason why not, in French without the number
	 */
	public record Checked(List<Row> rows, Map<String, String> recognisable) {
	}

	/** One situation that may be shown. */
	public record Row(int number, AnonymousCase situation, String question) {
	}

}
