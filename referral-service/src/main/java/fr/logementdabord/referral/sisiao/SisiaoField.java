package fr.logementdabord.referral.sisiao;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.reference.CodeList;

/**
 * Which question of the form stands under which list of SI-SIAO.
 *
 * @param field of the form; of each child where theirs is a list of children
 * @param ours our list
 * @param theirs their list
 */
record SisiaoField(String field, CodeList ours, String theirs) {

	/** In the order of the columns. */
	static final List<SisiaoField> ALL = List.of(
			new SisiaoField("household.composition", CodeList.COMPOSITION, "COMPOSITIONS"),
			new SisiaoField("housingSituation", CodeList.HOUSING_SITUATION, "SITUATION_DEMANDES"),
			new SisiaoField("motive", CodeList.MOTIVE, "MOTIF_DEMANDES"),
			new SisiaoField("resources.kinds", CodeList.RESOURCE_KIND, "RESSOURCES"),
			new SisiaoField("supports.kinds", CodeList.SUPPORT, "MESURE_ACCOMPAGNEMENT"),
			new SisiaoField("presence", CodeList.PRESENCE, "TYPE_HEBERGEMENT_ENFANT"));

	private static final String MEMBER = "household.members[%d].%s";

	private static final String LINK = "link";

	private static final String CHILD = "CHILD";

	/** Every answer, also why there is none; of the children, one by one. */
	Stream<String> codes(FormAnswers answers) {
		return isOfChildren() ? children(answers).mapToObj((child) -> MEMBER.formatted(child, this.field))
			.flatMap((place) -> codes(answers, place)) : codes(answers, this.field);
	}

	/** The same answers as an extract gives them: a child each, to be named. */
	Map<String, List<String>> answers(List<String> codes) {
		if (!isOfChildren()) {
			return Map.of(this.field, codes.stream().distinct().toList());
		}
		Map<String, List<String>> children = new TreeMap<>();
		for (int i = 0; i < codes.size(); i++) {
			children.put(MEMBER.formatted(i + 1, LINK), List.of(CHILD));
			children.put(MEMBER.formatted(i + 1, this.field), List.of(codes.get(i)));
		}
		return children;
	}

	private boolean isOfChildren() {
		return this.ours == CodeList.PRESENCE;
	}

	private static IntStream children(FormAnswers answers) {
		return IntStream.range(0, answers.members())
			.filter((member) -> CHILD.equals(answers.first(MEMBER.formatted(member, LINK))));
	}

	private static Stream<String> codes(FormAnswers answers, String field) {
		return Stream.concat(answers.values(field).stream(), answers.absence(field).stream());
	}

	/** Heading of the column with the ids. */
	String ids() {
		return this.theirs;
	}

	/** Heading of the column with the labels, for people. */
	String labels() {
		return this.theirs + " (libellé)";
	}

}
