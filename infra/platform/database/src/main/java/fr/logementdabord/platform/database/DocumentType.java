package fr.logementdabord.platform.database;

import java.nio.ByteBuffer;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents are stored as BSON, as they travel.
 */
final class DocumentType extends BasicDataType<Document> {

	@Override
	public int getMemory(Document document) {
		return HeapEstimate.of(document);
	}

	/**
	 * Refuses, before anything is written, what could not be read again.
	 */
	static void check(Document document) {
		ByteBuf bson = Unpooled.buffer(512);
		try {
			BsonEncoder.encodeDocument(document, bson);
		}
		catch (IllegalArgumentException ex) {
			throw new MongoServerError(2, "BadValue", "the document cannot be stored: " + ex.getMessage());
		}
		if (bson.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
			throw new MongoServerError(10334, "BSONObjectTooLarge", "the document would have " + bson.readableBytes()
					+ " bytes, more than the " + BsonConstants.MAX_BSON_OBJECT_SIZE + " allowed");
		}
	}

	@Override
	public void write(WriteBuffer buffer, Document document) {
		ByteBuf bson = Unpooled.buffer(512);
		BsonEncoder.encodeDocument(document, bson);
		buffer.putVarInt(bson.readableBytes()).put(bson.array(), bson.arrayOffset(), bson.readableBytes());
	}

	@Override
	public Document read(ByteBuffer buffer) {
		byte[] bson = new byte[DataUtils.readVarInt(buffer)];
		buffer.get(bson);
		return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
	}

	@Override
	public Document[] createStorage(int size) {
		return new Document[size];
	}

}
