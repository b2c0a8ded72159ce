package fr.logementdabord.referral.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.logementdabord.referral.form.Question.Keep;
import fr.logementdabord.referral.form.Question.Kind;
import fr.logementdabord.referral.form.Question.Need;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Period;
import fr.logementdabord.referral.reference.ReferenceCsv;

/**
 * All versions of the form, from {@code form_field_sets.csv} and
 * {@code form_questions.csv} (seed:414: the form changes, and is common with others). A
 * question is added, dropped or made expected by a row of data.
 */
public final class FieldSets {

	private static final int LONGEST = 2000;

	/**
	 * What every version must ask, because a saisine cannot be routed or told without.
	 */
	private static final Set<String> ALWAYS = Set.of("referrerType", "household.composition",
			"household.members[].link", "household.members[].familyName", "household.members[].givenName",
			"household.members[].birthDate", "territoryBasis.kind", "territoryBasis.communeInsee", "housingSituation",
			"motive", "informed", "agreesToConference");

	private final List<FieldSet> sets;

	FieldSets(List<FieldSet> sets) {
		this.sets = List.copyOf(sets);
		for (FieldSet set : this.sets) {
			check(set);
		}
	}

	/** The versions of the class path. */
	public static FieldSets load() {
		return load("/reference/");
	}

	static FieldSets load(String folder) {
		List<NamedCsvRecord> questions = ReferenceCsv.rows(folder, "form_questions.csv");
		List<FieldSet> sets = new ArrayList<>();
		for (NamedCsvRecord row : ReferenceCsv.rows(folder, "form_field_sets.csv")) {
			String id = row.getField("set");
			sets.add(new FieldSet(id, Period.of(row),
					questions.stream()
						.filter((line) -> line.getField("set").equals(id))
						.map(FieldSets::question)
						.toList()));
		}
		return new FieldSets(sets);
	}

	/**
	 * The version in force on a day.
	 * @throws IllegalStateException before the first platform
	 */
	public FieldSet on(LocalDate day) {
		return this.sets.stream()
			.filter((set) -> set.period().contains(day))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No form is in force on " + day));
	}

	/** A version by its name. */
	public Optional<FieldSet> named(String id) {
		return this.sets.stream().filter((set) -> set.id().equals(id)).findFirst();
	}

	/**
	 * Whether some version asks or asked this: its answer is kept even when dropped
	 * since.
	 */
	public boolean knows(String field) {
		return this.sets.stream().anyMatch((set) -> set.questionOf(field).isPresent());
	}

	private static Question question(NamedCsvRecord row) {
		String list = row.getField("list");
		String when = row.getField("when");
		String longest = row.getField("longest");
		return new Question(row.getField("section"), row.getField("path"), Kind.valueOf(row.getField("kind")),
				list.isEmpty() ? null : CodeList.valueOf(list), Need.valueOf(row.getField("need")),
				"yes".equals(row.getField("absence")), when.isEmpty() ? null : Condition.parse(when),
				longest.isEmpty() ? LONGEST : Integer.parseInt(longest), Keep.valueOf(row.getField("keep")));
	}

	private void check(FieldSet set) {
		Set<String> asked = new HashSet<>();
		for (Question question : set.questions()) {
			if (!asked.add(question.path())) {
				throw new IllegalStateException("Form %s asks %s twice".formatted(set.id(), question.path()));
			}
			if (question.when() != null && set.questionOf(question.when().path()).isEmpty()) {
				throw new IllegalStateException(
						"Form %s: %s depends on a question that is not asked".formatted(set.id(), question.path()));
			}
		}
		if (!asked.containsAll(ALWAYS)) {
			throw new IllegalStateException("Form %s does not ask all of %s".formatted(set.id(), ALWAYS));
		}
		for (FieldSet other : this.sets) {
			if (other != set && other.period().overlaps(set.period())) {
				throw new IllegalStateException("Forms %s and %s overlap".formatted(set.id(), other.id()));
			}
		}
	}

}
