package fr.logementdabord.eventing.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The explicit table between the events of an aggregate and their stored names. A name is
 * never derived from a class name: classes may be renamed, stored events may not.
 *
 * @param <E> the sealed events
 */
public final class EventTypes<E> {

	private final Map<Class<? extends E>, String> names;

	private final Map<String, Class<? extends E>> classes = new HashMap<>();

	private EventTypes(Map<Class<? extends E>, String> names) {
		this.names = Map.copyOf(names);
		names.forEach((type, name) -> this.classes.put(name, type));
	}

	/**
	 * Starts the table of a sealed event type.
	 */
	public static <E> Builder<E> of(Class<E> sealedType) {
		return new Builder<>(sealedType);
	}

	/**
	 * The stored name of an event.
	 */
	public String nameOf(E event) {
		String name = this.names.get(event.getClass());
		if (name == null) {
			throw new IllegalArgumentException(event.getClass() + " has no row in the table");
		}
		return name;
	}

	/**
	 * The class behind a stored name.
	 * @throws StoredByNewerVersion when the name is unknown
	 */
	public Class<? extends E> classOf(String name) {
		Class<? extends E> type = this.classes.get(name);
		if (type == null) {
			throw new StoredByNewerVersion(name);
		}
		return type;
	}

	/**
	 * Builds a complete table.
	 *
	 * @param <E> the sealed events
	 */
	public static final class Builder<E> {

		private final Class<E> sealedType;

		private final Map<Class<? extends E>, String> names = new LinkedHashMap<>();

		private Builder(Class<E> sealedType) {
			this.sealedType = sealedType;
		}

		/**
		 * Adds a row.
		 */
		public Builder<E> name(Class<? extends E> type, String name) {
			if (this.names.containsValue(name) || this.names.put(type, name) != null) {
				throw new IllegalArgumentException("Two rows for " + type + " or '" + name + "'");
			}
			return this;
		}

		/**
		 * Ends the table.
		 * @throws IllegalStateException when a permitted event has no row
		 */
		public EventTypes<E> build() {
			Class<?>[] permitted = this.sealedType.getPermittedSubclasses();
			if (permitted == null) {
				throw new IllegalStateException(this.sealedType + " is not sealed");
			}
			String missing = Arrays.stream(permitted)
				.filter((type) -> !this.names.containsKey(type))
				.map(Class::getSimpleName)
				.collect(Collectors.joining(", "));
			if (!missing.isEmpty()) {
				throw new IllegalStateException("Events without a stored name: " + missing);
			}
			return new EventTypes<>(this.names);
		}

	}

}
