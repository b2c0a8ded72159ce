package fr.logementdabord.reporting.view.edition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.types.Binary;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The contents of frozen reports, each under its own hash: written once, never changed,
 * and checked whenever it is read.
 */
@Component
public class FrozenContents {

	private static final String COLLECTION = "frozenReports";

	private static final String JSON = "json";

	private final MongoTemplate mongo;

	FrozenContents(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * The hash of a content.
	 * @return SHA-256 in hexadecimal
	 */
	public static String hashOf(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/**
	 * Keeps a content; the same again changes nothing.
	 * @return its hash
	 */
	public String keep(byte[] content) {
		String hash = hashOf(content);
		try {
			this.mongo.getCollection(COLLECTION).insertOne(new Document("_id", hash).append(JSON, new Binary(content)));
		}
		catch (MongoWriteException ex) {
			if (ErrorCategory.fromErrorCode(ex.getCode()) != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
		return hash;
	}

	/**
	 * The content with this hash.
	 * @throws IllegalStateException when it is missing or is not what was frozen
	 */
	public byte[] read(String hash) {
		Document found = this.mongo.getCollection(COLLECTION).find(Filters.eq("_id", hash)).first();
		if (found == null) {
			throw new IllegalStateException("the content " + hash + " of a frozen report is missing");
		}
		byte[] content = found.get(JSON, Binary.class).getData();
		if (!hashOf(content).equals(hash)) {
			throw new IllegalStateException("the content kept under " + hash + " is not what was frozen");
		}
		return content;
	}

}
