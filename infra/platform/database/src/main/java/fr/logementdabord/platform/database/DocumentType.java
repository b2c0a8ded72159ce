package fr.logementdabord.platform.database;

import java.nio.ByteBuffer;

import de.bwaldvogel.mongo.bson.Document;
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
