package fr.logementdabord.platform.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * The directory of one broker: locked while it runs, formatted in a side directory that
 * is renamed when whole, so that an interrupted format leaves nothing half-written in
 * use.
 */
final class DataDirectory implements AutoCloseable {

	static final int EXIT_DATA = 3;

	private static final String LOG = "log";

	private static final String FORMATTING = "formatting";

	private final Path directory;

	private final FileChannel lockFile;

	private DataDirectory(Path directory, FileChannel lockFile) {
		this.directory = directory;
		this.lockFile = lockFile;
	}

	static DataDirectory open(Path directory) {
		try {
			Files.createDirectories(directory);
			FileChannel channel = FileChannel.open(directory.resolve("in-use.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!locked(channel)) {
				channel.close();
				throw new CannotStart(EXIT_DATA, "the data directory " + directory + " is in use by another broker");
			}
			return new DataDirectory(directory, channel);
		}
		catch (IOException ex) {
			throw new CannotStart(EXIT_DATA, "the data directory " + directory + " cannot be written: " + ex, ex);
		}
	}

	private static boolean locked(FileChannel channel) throws IOException {
		try {
			FileLock lock = channel.tryLock();
			return lock != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	/**
	 * The formatted log directory.
	 */
	Path log(BrokerSettings settings) {
		Path log = this.directory.resolve(LOG);
		try {
			if (!Files.exists(log)) {
				format(settings, log);
			}
			check(log);
			return log;
		}
		catch (IOException ex) {
			throw new CannotStart(EXIT_DATA, "the data directory " + this.directory + " cannot be used: " + ex, ex);
		}
	}

	private void format(BrokerSettings settings, Path log) throws IOException {
		Path formatting = this.directory.resolve(FORMATTING);
		// what an interrupted format left: never used, so nothing can be lost with it
		deleteTree(formatting);
		Files.createDirectories(formatting);
		Path properties = this.directory.resolve("formatting.properties");
		Properties kafka = settings.kafka(formatting);
		try (var writer = Files.newBufferedWriter(properties)) {
			kafka.store(writer, null);
		}
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		int code = StorageTool.execute(
				new String[] { "format", "-t", Uuid.randomUuid().toString(), "-c", properties.toString() },
				new PrintStream(said, true, StandardCharsets.UTF_8));
		Files.deleteIfExists(properties);
		if (code != 0) {
			throw new CannotStart(EXIT_DATA, "formatting " + formatting + " failed: "
					+ said.toString(StandardCharsets.UTF_8).strip().replace('\n', ' '));
		}
		Files.move(formatting, log, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void check(Path log) throws IOException {
		Path meta = log.resolve("meta.properties");
		Properties properties = new Properties();
		if (Files.isRegularFile(meta)) {
			try (var reader = Files.newBufferedReader(meta)) {
				properties.load(reader);
			}
			catch (IllegalArgumentException ex) {
				properties.clear();
			}
		}
		for (String key : List.of("version", "cluster.id", "node.id", "directory.id")) {
			if (properties.getProperty(key, "").isBlank()) {
				throw new CannotStart(EXIT_DATA, "the data directory is damaged: " + meta + " lacks " + key
						+ "; put a backup back, or move the directory away to start empty");
			}
		}
	}

	private static void deleteTree(Path tree) throws IOException {
		if (!Files.exists(tree)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(tree)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	@Override
	public void close() {
		try {
			this.lockFile.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
