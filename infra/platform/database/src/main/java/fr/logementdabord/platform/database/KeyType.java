package fr.logementdabord.platform.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * One value of a key. Two values are the same key only when they are the same BSON: the
 * wire server's own comparator calls arrays equal that only begin alike, which would make
 * one key of two.
 */
final class KeyType extends BasicDataType<@Nullable Object> {

	private static final byte MISSING = 0;

	private static final byte TEXT = 1;

	private static final byte VALUE = 2;

	private static final String FIELD = "v";

	@Override
	public int getMemory(@Nullable Object value) {
		return HeapEstimate.of(value);
	}

	@Override
	public int compare(@Nullable Object a, @Nullable Object b) {
		if (a instanceof String one && b instanceof String other) {
			return one.compareTo(other);
		}
		int ranks = Integer.compare(rank(a), rank(b));
		return (ranks != 0) ? ranks : compareOfOneKind(a, b);
	}

	private static int compareOfOneKind(@Nullable Object a, @Nullable Object b) {
		if (a instanceof Integer one && b instanceof Integer other) {
			return one.compareTo(other);
		}
		if (a instanceof Long one && b instanceof Long other) {
			return one.compareTo(other);
		}
		if (a instanceof Double one && b instanceof Double other) {
			return one.compareTo(other);
		}
		if (a instanceof ObjectId one && b instanceof ObjectId other) {
			return one.compareTo(other);
		}
		if (a instanceof UUID one && b instanceof UUID other) {
			return one.compareTo(other);
		}
		if (a instanceof Instant one && b instanceof Instant other) {
			return one.compareTo(other);
		}
		if (a instanceof Boolean one && b instanceof Boolean other) {
			return one.compareTo(other);
		}
		if (a == null || a instanceof Missing) {
			return 0;
		}
		return Arrays.compareUnsigned(bson(a), bson(b));
	}

	private static int rank(@Nullable Object value) {
		return switch (value) {
			case Missing missing -> 0;
			case null -> 1;
			case Integer number -> 2;
			case Long number -> 3;
			case Double number -> 4;
			case String text -> 5;
			case ObjectId id -> 6;
			case UUID id -> 7;
			case Instant time -> 8;
			case Boolean flag -> 9;
			default -> 10;
		};
	}

	private static byte[] bson(@Nullable Object value) {
		ByteBuf bson = encode(value);
		byte[] bytes = new byte[bson.readableBytes()];
		bson.readBytes(bytes);
		return bytes;
	}

	private static ByteBuf encode(@Nullable Object value) {
		Document document = new Document();
		document.put(FIELD, value);
		ByteBuf bson = Unpooled.buffer(64);
		BsonEncoder.encodeDocument(document, bson);
		return bson;
	}

	@Override
	public void write(WriteBuffer buffer, @Nullable Object value) {
		if (value instanceof Missing) {
			buffer.put(MISSING);
		}
		else if (value instanceof String text) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			buffer.put(TEXT).putVarInt(bytes.length).put(bytes);
		}
		else {
			byte[] bytes = bson(value);
			buffer.put(VALUE).putVarInt(bytes.length).put(bytes);
		}
	}

	@Override
	public @Nullable Object read(ByteBuffer buffer) {
		byte kind = buffer.get();
		if (kind == MISSING) {
			return Missing.getInstance();
		}
		byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
		buffer.get(bytes);
		if (kind == TEXT) {
			return new String(bytes, StandardCharsets.UTF_8);
		}
		return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes)).get(FIELD);
	}

	@Override
	public @Nullable Object[] createStorage(int size) {
		return new Object[size];
	}

}
