package fr.logementdabord.platform.database;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * The key of an index: its values in order; a shorter key comes before those that it
 * begins.
 */
final class KeyValueType extends BasicDataType<KeyValue> {

	private final KeyType values = new KeyType();

	@Override
	public int getMemory(KeyValue key) {
		int sum = 48;
		for (Object value : key) {
			sum += this.values.getMemory(value);
		}
		return sum;
	}

	@Override
	public int compare(KeyValue a, KeyValue b) {
		int common = Math.min(a.size(), b.size());
		for (int i = 0; i < common; i++) {
			int compared = this.values.compare(a.get(i), b.get(i));
			if (compared != 0) {
				return compared;
			}
		}
		return Integer.compare(a.size(), b.size());
	}

	@Override
	public void write(WriteBuffer buffer, KeyValue key) {
		buffer.putVarInt(key.size());
		for (Object value : key) {
			this.values.write(buffer, value);
		}
	}

	@Override
	public KeyValue read(ByteBuffer buffer) {
		int size = DataUtils.readVarInt(buffer);
		List<@Nullable Object> key = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			key.add(this.values.read(buffer));
		}
		return new KeyValue(key);
	}

	@Override
	public KeyValue[] createStorage(int size) {
		return new KeyValue[size];
	}

}
