package fr.logementdabord.referral.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.referral.reference.Commune;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.web.SubmissionRequest.BasisPart;
import fr.logementdabord.referral.web.SubmissionRequest.HouseholdPart;
import fr.logementdabord.referral.web.SubmissionRequest.MemberPart;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new referral as the browser sent it. Field names are the paths that the
 * problems name, so that each message finds its field and no input is lost.
 */
final class SubmissionForm {

	private static final String MEMBERS = "members";

	private final Map<String, String> values;

	private int members;

	SubmissionForm(Map<String, String> sent) {
		this.values = new HashMap<>(sent);
		this.members = Math.clamp(number(sent.get(MEMBERS)), 1, SubmissionCheck.MOST_MEMBERS);
	}

	/** An empty form with one person: the applicant. No consent is ticked beforehand. */
	static SubmissionForm empty() {
		SubmissionForm form = new SubmissionForm(Map.of());
		form.values.put("household.members[0].link", "SELF");
		return form;
	}

	void addMember() {
		this.members = Math.min(this.members + 1, SubmissionCheck.MOST_MEMBERS);
	}

	void removeLastMember() {
		this.members = Math.max(this.members - 1, 1);
	}

	Map<String, String> values() {
		return this.values;
	}

	int members() {
		return this.members;
	}

	/** What the API would have been sent. A commune may be typed by its name. */
	SubmissionRequest request(Territories territories) {
		List<@Nullable MemberPart> people = new ArrayList<>();
		for (int i = 0; i < this.members; i++) {
			String at = "household.members[" + i + "].";
			people.add(new MemberPart(value(at + "familyName"), value(at + "givenName"), value(at + "birthDate"),
					value(at + "link"), value(at + "phone")));
		}
		return new SubmissionRequest(value("referrerType"), new HouseholdPart(value("household.composition"), people),
				new BasisPart(value("territoryBasis.kind"), commune(territories)), value("housingSituation"),
				value("motive"), "true".equals(value("informed")), "true".equals(value("agreesToConference")),
				value("wish"));
	}

	private @Nullable String commune(Territories territories) {
		String typed = value("territoryBasis.communeInsee");
		return (typed != null) ? territories.communeNamed(typed).map(Commune::insee).orElse(typed.strip()) : null;
	}

	private @Nullable String value(String name) {
		return this.values.get(name);
	}

	private static int number(@Nullable String text) {
		try {
			return (text != null) ? Integer.parseInt(text) : 1;
		}
		catch (NumberFormatException ex) {
			return 1;
		}
	}

}
