package fr.logementdabord.referral.form;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.logementdabord.referral.reference.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * What was answered so far, field by field, as it was typed. Nothing is checked: a draft
 * may hold anything. A field is answered, or says why it is not (NOT_ASKED, REFUSED,
 * UNKNOWN, NOT_APPLICABLE), or is blank, which says nothing (domain §6, trap 21).
 *
 * @param fields values by field; personal data, never in a log
 */
public record FormAnswers(Map<String, List<String>> fields) {

	/** More members than any household seen; a bound for the vault. */
	public static final int MOST_MEMBERS = 20;

	/** What is appended to a field to say why it has no answer. */
	public static final String ABSENT = ".absent";

	/** How many people the form shows. */
	public static final String MEMBERS = "members";

	private static final Pattern MEMBER = Pattern.compile("household\\.members\\[(\\d{1,4})]\\..*");

	public FormAnswers {
		Map<String, List<String>> kept = new TreeMap<>();
		fields.forEach((field, values) -> {
			List<String> typed = values.stream().filter(Objects::nonNull).toList();
			if (typed.stream().anyMatch((value) -> !value.isBlank())) {
				kept.put(field, typed);
			}
		});
		fields = Collections.unmodifiableMap(kept);
	}

	/** Nothing answered yet. */
	public static FormAnswers none() {
		return new FormAnswers(Map.of());
	}

	/** The values of a field, without blanks and without reasons for having none. */
	public List<String> values(String field) {
		return all(field).stream().filter((value) -> !CodeList.ABSENCE.has(value)).toList();
	}

	/** The first value of a field. */
	public @Nullable String first(String field) {
		return values(field).stream().findFirst().orElse(null);
	}

	/** Why the field has no answer. */
	public Optional<String> absence(String field) {
		return all(field + ABSENT).stream()
			.findFirst()
			.or(() -> all(field).stream().filter(CodeList.ABSENCE::has).findFirst());
	}

	/** How many people the answers tell of, from one to the most there can be. */
	public int members() {
		int last = this.fields.keySet().stream().mapToInt(FormAnswers::person).max().orElse(-1);
		return Math.clamp(Math.max(last + 1L, announced()), 1, MOST_MEMBERS + 1);
	}

	/** The form says how many people it shows: one without any answer is still there. */
	private int announced() {
		String count = first(MEMBERS);
		return (count != null && count.matches("\\d{1,2}")) ? Integer.parseInt(count) : 0;
	}

	/** The same answers with one field put differently; no value = blank. */
	public FormAnswers with(String field, Collection<String> values) {
		Map<String, List<String>> changed = new TreeMap<>(this.fields);
		changed.put(field, List.copyOf(values));
		return new FormAnswers(changed);
	}

	/** The same answers without those about a person. */
	public FormAnswers withoutMember(int person) {
		Map<String, List<String>> left = new TreeMap<>(this.fields);
		left.keySet().removeIf((field) -> person(field) == person);
		return new FormAnswers(left);
	}

	/** Number of the person a field is about, -1 = the household. */
	public static int person(String field) {
		Matcher matcher = MEMBER.matcher(field);
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
	}

	private List<String> all(String field) {
		return this.fields.getOrDefault(field, List.of())
			.stream()
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.toList();
	}

	@Override
	public String toString() {
		return "FormAnswers[" + this.fields.size() + " fields]";
	}

}
