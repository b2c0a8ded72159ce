package fr.logementdabord.measure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import fr.logementdabord.measure.domain.measure.SupportPeriod;
import fr.logementdabord.web.body.SentBody;

/**
 * Reads nothing and notes what is asked for. Whoever reads a body tells it by reading it
 * once from here, so that the document of the API names exactly the fields that the code
 * reads, with the codes and bounds that the code holds them to.
 */
public final class DescribedFields extends Fields {

	/**
	 * Stands for the support that a measure gives, which changes nothing about a body.
	 */
	public static final SupportPeriod ANY_SUPPORT = new SupportPeriod("", "", "", "", "", Optional.empty(),
			Optional.empty());

	private final Map<String, String> given;

	private final Set<String> absent;

	private final Map<String, Object> properties = new LinkedHashMap<>();

	private final Set<String> optional = new HashSet<>();

	private DescribedFields(Map<String, String> given, Set<String> absent) {
		super(Map.of());
		this.given = given;
		this.absent = absent;
	}

	/**
	 * The body of an operation that takes one only.
	 */
	public static SentBody body(String path, Consumer<Fields> reading) {
		return body(path, "", Map.of(), reading);
	}

	/**
	 * The body of an action.
	 * @param path ends with {@code {action}}
	 */
	public static SentBody action(String path, String action, Consumer<Fields> reading) {
		return body(path, action, Map.of(), reading);
	}

	/**
	 * One of several bodies of an operation.
	 * @param given the codes that set it apart
	 */
	public static SentBody body(String path, String variant, Map<String, String> given, Consumer<Fields> reading) {
		DescribedFields fields = new DescribedFields(given, Set.of());
		reading.accept(fields);
		return fields.told(path, variant);
	}

	/**
	 * One of two bodies of an operation, of which each has a field in place of the
	 * other's.
	 */
	static SentBody either(String field, String absent, String path, Consumer<Fields> reading) {
		DescribedFields fields = new DescribedFields(Map.of(), Set.of(absent));
		reading.accept(fields);
		fields.optional.remove(field);
		return fields.told(path, field);
	}

	private SentBody told(String path, String variant) {
		Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "object", "properties", this.properties));
		List<String> required = new ArrayList<>(this.properties.keySet());
		required.removeAll(this.optional);
		if (!required.isEmpty()) {
			schema.put("required", required);
		}
		return new SentBody(path, variant, schema);
	}

	@Override
	public String id(String name) {
		return note(name, Map.of("type", "string", "pattern", "^" + ID.pattern() + "$"), "");
	}

	@Override
	public String code(String name, Collection<String> codes) {
		List<String> told = this.given.containsKey(name) ? List.of(this.given.get(name)) : List.copyOf(codes);
		return note(name, codes(told), told.getFirst());
	}

	@Override
	public List<String> codes(String name, Collection<String> codes) {
		return note(name, Map.of("type", "array", "minItems", 1, "items", codes(codes)), List.copyOf(codes));
	}

	@Override
	public Map<String, String> answers(String name, Collection<String> questions, Collection<String> codes) {
		Map<String, Object> answers = new LinkedHashMap<>();
		questions.forEach((question) -> answers.put(question, codes(codes)));
		return note(name, Map.of("type", "object", "properties", answers, "required", List.copyOf(questions)),
				Map.of());
	}

	@Override
	public String words(String name, int longest) {
		this.optional.add(name);
		return note(name, Map.of("type", "string", "maxLength", longest), "");
	}

	@Override
	public String someWords(String name, int longest) {
		return note(name, Map.of("type", "string", "minLength", 1, "maxLength", longest), "");
	}

	@Override
	public LocalDate day(String name, LocalDate latest) {
		return day(name);
	}

	@Override
	public LocalDate anyDay(String name) {
		return day(name);
	}

	@Override
	public LocalDate anyDaySince(int year, String name) {
		return day(name);
	}

	private LocalDate day(String name) {
		return note(name, Map.of("type", "string", "format", "date"), FIRST_DAY);
	}

	@Override
	public int whole(String name, int min, int max) {
		return note(name, Map.of("type", "integer", "minimum", min, "maximum", max), min);
	}

	@Override
	public int year(String name, int first, LocalDate today) {
		// no upper bound: the document shall not change with the new year
		return note(name, Map.of("type", "integer", "minimum", first), first);
	}

	@Override
	public Map<String, Long> amounts(String name, Collection<String> codes, boolean euros) {
		this.optional.add(name);
		Map<String, Object> amounts = new LinkedHashMap<>();
		codes.forEach((code) -> amounts.put(code, cents()));
		return note(name, Map.of("type", "object", "properties", amounts), Map.of());
	}

	@Override
	public long cents(String name) {
		return note(name, cents(), 0L);
	}

	@Override
	public long euros(String name) {
		throw new IllegalStateException("Programs send cents, not " + name);
	}

	@Override
	public boolean has(String name) {
		this.optional.add(name);
		return !this.absent.contains(name);
	}

	@Override
	public void contradict(String name, String other, String message) {
		// nothing was sent
	}

	private <T> T note(String name, Map<String, Object> schema, T read) {
		this.properties.put(name, schema);
		return read;
	}

	private static Map<String, Object> codes(Collection<String> codes) {
		// sets have no order of their own
		List<String> told = (codes instanceof List<String> list) ? list : codes.stream().sorted().toList();
		return Map.of("type", "string", "enum", told);
	}

	private static Map<String, Object> cents() {
		return Map.of("type", "integer", "format", "int64", "minimum", 0, "maximum", MANY_CENTS);
	}

}
