package fr.logementdabord.gateway.login;

import java.time.Instant;
import java.util.List;

/**
 * A form that somebody sent after their session had ended.
 *
 * @param action path and query it was sent to
 * @param fields what it carried, in its order
 * @param person who filled it in: nobody else is shown it
 * @param keptAt when it came
 */
record UnsentForm(String action, List<Field> fields, String person, Instant keptAt) {

	/** The key of the command, which no person typed. */
	private static final String COMMAND_KEY = "idempotencyKey";

	UnsentForm {
		fields = List.copyOf(fields);
	}

	/** What a person may recognise of it. */
	public List<String> typed() {
		return this.fields.stream()
			.filter((field) -> !COMMAND_KEY.equals(field.name()) && !field.value().isBlank())
			.map(Field::value)
			.toList();
	}

	/** It carries what people typed, which no log may show. */
	@Override
	public String toString() {
		return "UnsentForm[" + this.fields.size() + " fields]";
	}

	/**
	 * One field; a name may come several times.
	 */
	record Field(String name, String value) {
	}

}
