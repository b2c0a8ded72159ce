package fr.logementdabord.operations.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

import org.bson.ByteBuf;
import org.bson.RawBsonDocument;

/**
 * The documents of a collection one after the other, as {@code mongodump} writes them.
 */
final class BsonFile implements AutoCloseable {

	private static final int LARGEST = 64 * 1024 * 1024;

	private final OutputStream out;

	private final MessageDigest digest = sha256();

	private long documents;

	/**
	 * A new file.
	 */
	BsonFile(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		this.out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), this.digest);
	}

	void append(RawBsonDocument document) {
		ByteBuf bytes = document.getByteBuffer();
		byte[] content = new byte[bytes.remaining()];
		bytes.get(content);
		try {
			this.out.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.documents++;
	}

	/** How many were written. */
	long documents() {
		return this.documents;
	}

	/** SHA-256 of what was written, after {@link #close}. */
	String digest() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

	/**
	 * Shows the documents of a file, in order.
	 */
	static void read(Path file, Consumer<RawBsonDocument> reader) throws IOException {
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			byte[] length = new byte[Integer.BYTES];
			while (in.readNBytes(length, 0, length.length) == length.length) {
				int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
				if (size < 5 || size > LARGEST) {
					throw new IOException(file + " holds something that is no document");
				}
				byte[] document = new byte[size];
				System.arraycopy(length, 0, document, 0, length.length);
				if (in.readNBytes(document, length.length, size - length.length) != size - length.length) {
					throw new EOFException(file + " is cut");
				}
				reader.accept(new RawBsonDocument(document));
			}
		}
	}

	/** SHA-256 of a file. */
	static String digest(Path file) throws IOException {
		MessageDigest digest = sha256();
		try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
			Files.copy(file, sink);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
