package fr.logementdabord.web.command;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What makes the same command sent twice one command. Injectable as an argument of a
 * controller method: read from the header {@code Idempotency-Key}, else from the form
 * field {@code idempotencyKey}; absent or malformed is answered 400.
 *
 * @param value 8 to 100 of {@code A-Z a-z 0-9 . _ : -}
 */
public record IdempotencyKey(String value) {

	public static final String HEADER = "Idempotency-Key";

	public static final String FIELD = "idempotencyKey";

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{8,100}");

	public IdempotencyKey {
		if (!isValid(value)) {
			throw new IllegalArgumentException("malformed idempotency key");
		}
	}

	public static boolean isValid(String value) {
		return FORM.matcher(value).matches();
	}

	/** For the hidden field of a form: one per rendered form. */
	public static IdempotencyKey random() {
		return new IdempotencyKey(UUID.randomUUID().toString());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
