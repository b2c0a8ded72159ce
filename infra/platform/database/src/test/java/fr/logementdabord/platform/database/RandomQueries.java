package fr.logementdabord.platform.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Documents and queries over few values, so that they meet: keys of many types, equal
 * numbers of unequal types, arrays, absent fields and explicit nulls.
 */
final class RandomQueries {

	private final Random random;

	private int number;

	RandomQueries(long seed) {
		this.random = new Random(seed);
	}

	int below(int bound) {
		return this.random.nextInt(bound);
	}

	private boolean chance(int percent) {
		return below(100) < percent;
	}

	Document document() {
		return withFields(new Document("_id", id()));
	}

	/** Other fields for a document that keeps its id. */
	Document withFields(Document document) {
		document.append("n", ++this.number).append("s", "stream-" + below(4)).append("v", number(12));
		if (chance(60)) {
			document.append("k", chance(30) ? List.of("k" + below(40), "k" + below(40)) : "k" + below(40));
		}
		if (chance(80)) {
			document.append("c", chance(15) ? null : value());
		}
		if (chance(70)) {
			document.append("d", chance(20) ? List.of("d" + below(4), "d" + below(4)) : "d" + below(4));
		}
		if (chance(30)) {
			document.append("u", chance(20) ? List.of() : chance(20) ? null : List.of(new Document("e", below(3))));
		}
		return document;
	}

	private Object id() {
		return switch (below(10)) {
			case 0 -> new ObjectId(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, (byte) below(4) });
			case 1 -> new UUID(1, below(4));
			case 2 -> Instant.ofEpochMilli(below(4));
			case 3 -> new Document("a", below(3)).append("b", List.of(1, below(3)));
			case 4, 5 -> number(15);
			default -> "stream-" + below(4) + ":" + below(12);
		};
	}

	private Object number(int bound) {
		int value = below(bound);
		return switch (below(4)) {
			case 0 -> (double) value;
			case 1 -> (long) value;
			case 2 -> value + 0.5;
			default -> value;
		};
	}

	private Object value() {
		return chance(50) ? "c" + below(5) : number(4);
	}

	Document query() {
		Document query = new Document();
		int conditions = 1 + below(3);
		for (int i = 0; i < conditions; i++) {
			Document condition = condition();
			if (chance(25)) {
				query.computeIfAbsent("$and", (key) -> new ArrayList<>(List.of(new Document())));
				@SuppressWarnings("unchecked")
				List<Document> parts = (List<Document>) query.get("$and");
				parts.add(condition);
			}
			else if (chance(10)) {
				query.put(chance(50) ? "$or" : "$nor", List.of(condition, condition()));
			}
			else {
				query.putAll(condition);
			}
		}
		return query;
	}

	private Document condition() {
		return switch (below(8)) {
			case 0, 1 -> new Document("_id", chance(25) ? idRange() : operand(this::id));
			case 2 -> new Document("k", operand(() -> "k" + below(40)));
			case 3 -> new Document("s", operand(() -> "stream-" + below(4)));
			case 4 -> new Document("v", operand(() -> number(12)));
			case 5 -> new Document("c", operand(this::value));
			case 6 -> new Document("d", operand(() -> "d" + below(4)));
			default -> new Document("u", new Document("$exists", chance(70)));
		};
	}

	private Document idRange() {
		Document range = new Document();
		if (chance(70)) {
			range.append(chance(50) ? "$gte" : "$gt", chance(90) ? "stream-" + below(4) : number(5));
		}
		if (chance(70)) {
			range.append(chance(50) ? "$lte" : "$lt", "stream-" + below(5) + ":" + below(10));
		}
		return range.isEmpty() ? new Document("$gte", "") : range;
	}

	private @Nullable Object operand(Supplier<Object> values) {
		return switch (below(10)) {
			case 0 -> new Document("$eq", values.get());
			case 1, 2 -> new Document("$in", list(values));
			case 3 -> new Document("$in", chance(50) ? List.of() : list(values)).append("$ne", values.get());
			case 4 -> chance(50) ? new Document("$ne", values.get()) : new Document("$nin", list(values));
			case 5 -> chance(50) ? null : new Document("$exists", chance(50));
			case 6 -> chance(50) ? new BsonRegularExpression("[12]", "")
					: new Document("$not", new Document("$in", list(values)));
			default -> values.get();
		};
	}

	private List<@Nullable Object> list(Supplier<Object> values) {
		List<@Nullable Object> list = new ArrayList<>();
		int size = 1 + below(4);
		for (int i = 0; i < size; i++) {
			list.add(chance(8) ? null : values.get());
		}
		return list;
	}

}
