package fr.logementdabord.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The one file of the database, and beside it the number of its last acknowledged commit:
 * a file that was cut or put back from an older copy is told instead of served.
 */
final class StoreFile implements AutoCloseable {

	static final int EXIT_DATA = 3;

	static final int EXIT_CANNOT_WRITE = 4;

	/** Commits between two looks at how full the file is. */
	private static final int COMMITS_PER_COMPACTION = 256;

	private static final int TARGET_FILL_PERCENT = 60;

	private static final int COMPACTION_BYTES = 8 * 1024 * 1024;

	/** A scan reads every document: without a cache it decodes them all each time. */
	private static final int CACHE_MEGABYTES = (int) Math.max(16, Runtime.getRuntime().maxMemory() / 4 >> 20);

	private static final int CLOSING_FILL_PERCENT = 85;

	private static final long CLOSING_COMPACTION_NANOS = 3_000_000_000L;

	private static final String ADVICE = "; put a backup back, or set DATABASE_ACCEPT_LOSS=true to go on with what is left";

	private final MVStore store;

	private final FileChannel mark;

	private final boolean sync;

	private int commitsSinceCompaction;

	private StoreFile(MVStore store, FileChannel mark, boolean sync) {
		this.store = store;
		this.mark = mark;
		this.sync = sync;
	}

	static StoreFile open(DatabaseSettings settings) {
		Path file = settings.dataDirectory().resolve("database.mv");
		try {
			Files.createDirectories(settings.dataDirectory());
			FileChannel mark = FileChannel.open(settings.dataDirectory().resolve("acknowledged"),
					StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
			long acknowledged = read(mark);
			if (acknowledged > 0 && !Files.exists(file) && !settings.acceptLoss()) {
				throw new CannotStart(EXIT_DATA, "the database file " + file + " is missing although " + acknowledged
						+ " commits were acknowledged" + ADVICE);
			}
			MVStore store = open(file);
			if (store.getCurrentVersion() < acknowledged && !settings.acceptLoss()) {
				long found = store.getCurrentVersion();
				store.closeImmediately();
				throw new CannotStart(EXIT_DATA,
						"the database file " + file + " is cut or older than its answers: it ends at commit " + found
								+ " but commit " + acknowledged + " was acknowledged" + ADVICE);
			}
			return new StoreFile(store, mark, settings.sync());
		}
		catch (IOException ex) {
			throw new CannotStart(EXIT_DATA,
					"the data directory " + settings.dataDirectory() + " cannot be used: " + ex, ex);
		}
	}

	private static MVStore open(Path file) {
		try {
			// no background thread and no commit when memory fills: a commit inside a
			// command would make half a document durable
			MVStore store = new MVStore.Builder().fileName(file.toString())
				.autoCommitDisabled()
				.autoCommitBufferSize(0)
				.cacheSize(CACHE_MEGABYTES)
				.pageSplitSize(8 * 1024)
				.open();
			store.setVersionsToKeep(0);
			store.setRetentionTime(0);
			return store;
		}
		catch (MVStoreException ex) {
			if (ex.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
				throw new CannotStart(EXIT_DATA, "the database file " + file + " is in use by another database", ex);
			}
			throw new CannotStart(EXIT_DATA, "the database file " + file + " is damaged (" + firstLine(ex)
					+ "); put a backup back, or move the file away to start empty", ex);
		}
	}

	private static String firstLine(Throwable ex) {
		String text = String.valueOf(ex.getMessage());
		int end = text.indexOf('\n');
		return (end < 0) ? text : text.substring(0, end);
	}

	MVStore store() {
		return this.store;
	}

	/**
	 * Makes everything applied so far durable. The caller keeps writers and readers out.
	 */
	void commit() {
		try {
			this.store.commit();
			if (++this.commitsSinceCompaction >= COMMITS_PER_COMPACTION) {
				this.commitsSinceCompaction = 0;
				if (this.store.compact(TARGET_FILL_PERCENT, COMPACTION_BYTES)) {
					this.store.commit();
				}
			}
			if (this.sync) {
				this.store.sync();
			}
			write(this.mark, this.store.getCurrentVersion());
		}
		catch (IOException | MVStoreException ex) {
			// nothing can be promised any more, and the store is closed by its own alarm
			System.out.println("STOPPED the database cannot write its file: " + firstLine(ex));
			Runtime.getRuntime().halt(EXIT_CANNOT_WRITE);
		}
	}

	private static long read(FileChannel mark) throws IOException {
		ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
		return (mark.read(number, 0) == Long.BYTES) ? number.getLong(0) : 0;
	}

	private static void write(FileChannel mark, long version) throws IOException {
		mark.write(ByteBuffer.allocate(Long.BYTES).putLong(0, version), 0);
	}

	@Override
	public void close() {
		if (!this.store.isClosed()) {
			compactForClosing();
			this.store.close();
		}
		try {
			this.mark.close();
		}
		catch (IOException ex) {
			// the mark was written with every commit: nothing waits in it
		}
	}

	/**
	 * Rewrites sparse chunks by ordinary commits. H2 could also move chunks to shorten
	 * the file, but a kill in the middle of that may damage it.
	 */
	private void compactForClosing() {
		commit();
		long stopAt = System.nanoTime() + CLOSING_COMPACTION_NANOS;
		// a small store never gets full: as many passes as it takes to rewrite everything
		long passes = 1 + this.store.getFileStore().size() / COMPACTION_BYTES;
		while (passes-- > 0 && System.nanoTime() < stopAt
				&& this.store.compact(CLOSING_FILL_PERCENT, COMPACTION_BYTES)) {
			commit();
		}
		commit();
	}

}
