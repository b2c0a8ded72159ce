package fr.logementdabord.reporting.messaging.received;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public events of one service that are read here, each with the reduced copy it is
 * read into. A type that is not on the list is none of our business.
 *
 * @param owner the context that says these events, as in the type's name
 * @param copies full event type to our reduced copy
 * @param <E> the sealed parent of the copies
 */
public record AllowList<E>(String owner, Map<String, Class<? extends E>> copies) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	public AllowList {
		copies = Map.copyOf(copies);
	}

	/**
	 * Starts the list of an owner.
	 */
	public static <E> Builder<E> of(String owner, Class<E> parent) {
		return new Builder<>(owner, parent);
	}

	/**
	 * The types on the list.
	 */
	public Set<String> types() {
		return this.copies.keySet();
	}

	/**
	 * Whether the type is on the list.
	 */
	public boolean lists(String type) {
		return this.copies.containsKey(type);
	}

	/**
	 * The event as our copy. A field we rely on must be there: a report that guessed it
	 * would be wrong without anybody noticing.
	 * @throws CannotHandle when the data does not fit the copy
	 */
	public E read(ReceivedEvent event) {
		Class<? extends E> copy = copyOf(event.type());
		return complete(event.type(), event.as(copy));
	}

	/**
	 * A copy that was kept as JSON, read back.
	 * @throws CannotHandle when it was kept by an older copy that lacks a field
	 */
	public E readBack(String type, String json) {
		return complete(type, JSON.readValue(json, copyOf(type)));
	}

	private Class<? extends E> copyOf(String type) {
		Class<? extends E> copy = this.copies.get(type);
		if (copy == null) {
			throw new CannotHandle(type + " is not on the list of " + this.owner);
		}
		return copy;
	}

	private static <T> T complete(String type, T read) {
		List<String> missing = missing(read);
		if (!missing.isEmpty()) {
			throw new CannotHandle(type + " lacks " + missing);
		}
		return read;
	}

	private static List<String> missing(Object copy) {
		List<String> missing = new ArrayList<>();
		for (RecordComponent component : copy.getClass().getRecordComponents()) {
			if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class) && valueOf(component, copy) == null) {
				missing.add(component.getName());
			}
		}
		return missing;
	}

	private static @Nullable Object valueOf(RecordComponent component, Object copy) {
		try {
			return component.getAccessor().invoke(copy);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot read " + component, ex);
		}
	}

	/**
	 * Lists the copies one by one and refuses to forget one of the sealed parent's.
	 *
	 * @param <E> the sealed parent
	 */
	public static final class Builder<E> {

		private final String owner;

		private final Class<E> parent;

		private final Map<String, Class<? extends E>> copies = new LinkedHashMap<>();

		private Builder(String owner, Class<E> parent) {
			this.owner = owner;
			this.parent = parent;
		}

		/**
		 * Reads {@code fr.logementdabord.<owner>.<name>.v1} into this copy.
		 */
		public Builder<E> read(String name, Class<? extends E> copy) {
			this.copies.put("fr.logementdabord." + this.owner + "." + name + ".v1", copy);
			return this;
		}

		/**
		 * The finished list.
		 */
		public AllowList<E> build() {
			for (Class<?> permitted : this.parent.getPermittedSubclasses()) {
				if (!this.copies.containsValue(permitted)) {
					throw new IllegalStateException(permitted.getSimpleName() + " is read from no event type");
				}
			}
			return new AllowList<>(this.owner, this.copies);
		}

	}

}
