package fr.logementdabord.eventing.store;

import java.util.regex.Pattern;

/**
 * The form of a stream's name: it is a key on topics, part of document ids and of field
 * names, so it holds letters, digits and hyphens only.
 */
public final class StreamName {

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,120}");

	private StreamName() {
	}

	/**
	 * The name itself.
	 * @throws IllegalArgumentException when it has another form
	 */
	public static String checked(String name) {
		if (!FORM.matcher(name).matches()) {
			throw new IllegalArgumentException("A stream name is made of letters, digits and hyphens");
		}
		return name;
	}

}
