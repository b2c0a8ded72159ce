package fr.logementdabord.referral.identity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.vault.FieldCipher;
import fr.logementdabord.referral.domain.referral.Share;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * A household as it stands in the database: ids, codes and sealed fields. Three fields
 * say who may know it, so that a query can filter.
 *
 * @param nameMarks by which it is found by a name; null = kept before there were any
 */
record SealedHousehold(@Id String householdId, String caseId, List<SealedPerson> members, @Nullable String wish,
		@Nullable String territory, String referrerOrganisation, List<Share> shares, @Nullable Set<String> nameMarks) {

	/** Field with the marks of the names. */
	static final String NAME_MARKS = "nameMarks";

	private static final List<String> PERSONAL = List.of("familyName", "givenName", "birthDate", "phone");

	record SealedPerson(String personId, String link, String familyName, String givenName, String birthDate,
			@Nullable String phone) {
	}

	static SealedHousehold sealed(Household household, Sharing sharing, FieldCipher cipher, NameMarks marks) {
		List<SealedPerson> members = household.members().stream().map((person) -> sealed(person, cipher)).toList();
		String wish = household.wish();
		return new SealedHousehold(household.householdId(), household.caseId(), members,
				(wish != null) ? cipher.seal(wish, place(household.householdId(), "wish")) : null, sharing.territory(),
				sharing.referrerOrganisation(), List.of(), marks.of(household));
	}

	Household opened(FieldCipher cipher) {
		return new Household(this.householdId, this.caseId,
				this.members.stream().map((person) -> opened(person, cipher)).toList(),
				(this.wish != null) ? cipher.open(this.wish, place(this.householdId, "wish")) : null);
	}

	private static SealedPerson sealed(Person person, FieldCipher cipher) {
		String id = person.personId();
		String phone = person.phone();
		return new SealedPerson(id, person.link(), cipher.seal(person.familyName(), place(id, "familyName")),
				cipher.seal(person.givenName(), place(id, "givenName")),
				cipher.seal(person.birthDate().toString(), place(id, "birthDate")),
				(phone != null) ? cipher.seal(phone, place(id, "phone")) : null);
	}

	private static Person opened(SealedPerson person, FieldCipher cipher) {
		String id = person.personId();
		return new Person(id, cipher.open(person.familyName(), place(id, "familyName")),
				cipher.open(person.givenName(), place(id, "givenName")),
				LocalDate.parse(cipher.open(person.birthDate(), place(id, "birthDate"))), person.link(),
				(person.phone() != null) ? cipher.open(person.phone(), place(id, "phone")) : null);
	}

	/** The sealed fields of a household as it stands in the database. */
	static Map<String, String> places(Document household) {
		Map<String, String> places = new HashMap<>();
		places.put("wish", place(household.getString("_id"), "wish"));
		List<Document> members = household.getList("members", Document.class, List.of());
		for (int i = 0; i < members.size(); i++) {
			for (String field : PERSONAL) {
				places.put("members." + i + "." + field, place(members.get(i).getString("personId"), field));
			}
		}
		return places;
	}

	private static String place(String id, String field) {
		return id + "/" + field;
	}

}
