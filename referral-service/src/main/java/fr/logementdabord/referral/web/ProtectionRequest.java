package fr.logementdabord.referral.web;

import java.util.List;

import fr.logementdabord.referral.domain.referral.Protection;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Why a case is to be protected and whom it stays open to.
 *
 * @param accounts logins of professionals who have been seen at work
 * @param groups COORDINATORS of its territory, REFERRER (its organisation), DEPARTMENT
 */
record ProtectionRequest(@Nullable String reason, @Nullable List<@Nullable String> accounts,
		@Nullable List<@Nullable String> groups) {

	/**
	 * @throws ProblemException naming every field that is wrong
	 */
	Protection checked(Known referral, ClearedPeople people) {
		FieldCheck check = new FieldCheck();
		String why = check.code("reason", this.reason, CodeList.PROTECTION_REASON);
		List<String> logins = given(this.accounts);
		for (int i = 0; i < logins.size(); i++) {
			if (!people.knows(logins.get(i))) {
				check.wrong("accounts[" + i + "]", "Personne n’est connu sous cet identifiant.");
			}
		}
		List<String> chosen = given(this.groups);
		for (int i = 0; i < chosen.size(); i++) {
			if (!ClearedPeople.groups(referral).contains(chosen.get(i))) {
				check.wrong("groups[" + i + "]", "Ce choix ne fait pas partie de la liste.");
			}
		}
		check.throwIfWrong();
		return new Protection(why, ClearedPeople.marks(referral, logins, chosen));
	}

	private static List<String> given(@Nullable List<@Nullable String> sent) {
		return (sent != null) ? sent.stream().map(String::valueOf).distinct().toList() : List.of();
	}

}
