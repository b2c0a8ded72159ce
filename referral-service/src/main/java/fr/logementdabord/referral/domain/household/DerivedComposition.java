package fr.logementdabord.referral.domain.household;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The composition that follows from the members. It is kept beside the declared one and
 * never replaces it: a difference is something to talk about. Counted are those who live
 * there at least half of the time; children of week-ends and of the day are not
 * (architecture §11: local default).
 */
public final class DerivedComposition {

	private DerivedComposition() {
	}

	/**
	 * Code of the composition; SINGLE_PERSON instead of SINGLE_WOMAN or SINGLE_MAN where
	 * the gender of the applicant is not known.
	 */
	public static String of(List<HouseholdMember> members) {
		List<HouseholdMember> present = members.stream()
			.filter((member) -> member.is("SELF") || member.livesThere())
			.toList();
		boolean otherAdults = present.stream().anyMatch((member) -> member.is("OTHER") && !member.isChild());
		if (otherAdults) {
			return "GROUP";
		}
		boolean children = present.stream().anyMatch(HouseholdMember::isChild);
		boolean couple = present.stream().anyMatch((member) -> member.is("PARTNER"));
		String adults = couple ? "COUPLE" : single(present);
		return children ? adults + "_WITH_CHILDREN" : adults;
	}

	/**
	 * Whether the declared composition says the same: a gender that nobody asked about
	 * contradicts nothing.
	 */
	public static boolean agrees(String declared, String derived) {
		return derived.equals(declared)
				|| derived.equals(declared.replaceFirst("^SINGLE_(WOMAN|MAN)", "SINGLE_PERSON"));
	}

	private static String single(List<HouseholdMember> present) {
		@Nullable String gender = present.stream()
			.filter((member) -> member.is("SELF"))
			.map((member) -> (member.gender() != null) ? member.gender() : "")
			.findFirst()
			.orElse("");
		return switch (gender) {
			case "WOMAN" -> "SINGLE_WOMAN";
			case "MAN" -> "SINGLE_MAN";
			default -> "SINGLE_PERSON";
		};
	}

}
