package fr.logementdabord.platform.database;

import java.util.Collection;
import java.util.Map;

import de.bwaldvogel.mongo.bson.BinData;
import org.jspecify.annotations.Nullable;

/**
 * Roughly how much heap a value takes, to bound the cache and the size of pages.
 */
final class HeapEstimate {

	private static final int OBJECT = 24;

	private static final int ENTRY = 64;

	private HeapEstimate() {
	}

	static int of(@Nullable Object value) {
		return switch (value) {
			case null -> 0;
			case String text -> 2 * OBJECT + text.length();
			case Map<?, ?> document -> {
				int sum = ENTRY;
				for (Object field : document.values()) {
					sum += ENTRY + of(field);
				}
				yield sum;
			}
			case Collection<?> list -> {
				int sum = ENTRY;
				for (Object element : list) {
					sum += OBJECT + of(element);
				}
				yield sum;
			}
			case BinData binary -> 2 * OBJECT + binary.getData().length;
			default -> OBJECT;
		};
	}

}
