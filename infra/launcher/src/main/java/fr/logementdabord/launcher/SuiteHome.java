package fr.logementdabord.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * The directory of one suite: {@code data/}, {@code logs/}, {@code secrets/} and
 * {@code run/} (process ids). One launcher at a time holds it, by a lock that the system
 * drops with the process, so that a killed launcher never blocks the next one.
 */
final class SuiteHome implements AutoCloseable {

	private static final Duration TIME_TO_END = Duration.ofSeconds(25);

	private final Path directory;

	private final FileChannel lockFile;

	private SuiteHome(Path directory, FileChannel lockFile) {
		this.directory = directory;
		this.lockFile = lockFile;
	}

	static SuiteHome open(Path directory) {
		try {
			Files.createDirectories(directory);
			if (!Files.isWritable(directory)) {
				throw new SuiteFailure("Cannot write in " + directory + ".");
			}
			FileChannel channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.READ, StandardOpenOption.WRITE);
			if (lock(channel) == null) {
				channel.close();
				throw new SuiteFailure("The suite in %s is already running%s. Stop it first (Ctrl-C in its terminal)."
					.formatted(directory, holder(directory)));
			}
			Files.writeString(directory.resolve("launcher.pid"), Long.toString(ProcessHandle.current().pid()));
			SuiteHome home = new SuiteHome(directory, channel);
			Files.createDirectories(home.pids());
			Files.createDirectories(home.logs());
			home.removeUnfinishedDeletions();
			return home;
		}
		catch (NotDirectoryException | FileAlreadyExistsException ex) {
			throw new SuiteFailure(ex.getMessage() + " stands where a directory of the suite should be.", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot use " + directory, ex);
		}
	}

	Path logs() {
		return this.directory.resolve("logs");
	}

	Path log(Program program) {
		return logs().resolve(program.programName() + ".log");
	}

	Path logOfSecond(Program program) {
		return logs().resolve(program.programName() + "-2.log");
	}

	/**
	 * Keeps the log of the start before this one, and only that.
	 */
	void keepPreviousLog(Program program) {
		Path log = log(program);
		try {
			if (Files.exists(log)) {
				Files.move(log, logs().resolve(program.programName() + ".previous.log"),
						StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot move " + log, ex);
		}
	}

	Path data(Program program) {
		return this.directory.resolve("data").resolve(program.programName());
	}

	void forgetData(Program program) {
		Trees.forget(data(program));
	}

	boolean hasData() {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(data(Program.DATABASE))) {
			return entries.iterator().hasNext();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Remembers with the data that they are invented.
	 */
	void markInvented() {
		try {
			Files.createDirectories(inventedMark().getParent());
			Files.writeString(inventedMark(), "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + inventedMark(), ex);
		}
	}

	boolean isInvented() {
		return Files.exists(inventedMark());
	}

	private Path inventedMark() {
		return this.directory.resolve("data").resolve("invented");
	}

	Secrets secrets() {
		return Secrets.in(this.directory.resolve("secrets"), hasData());
	}

	/**
	 * Forgets data, logs and secrets; unpacked programs stay.
	 */
	void forget() {
		Trees.forget(this.directory.resolve("data"));
		Trees.forget(this.directory.resolve("secrets"));
		Trees.forget(logs());
		try {
			Files.createDirectories(logs());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void remember(Program program, ProcessHandle process) {
		try {
			Files.writeString(pidFile(program), process.pid() + " " + startOf(process));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void forgetProcess(Program program) {
		try {
			Files.deleteIfExists(pidFile(program));
		}
		catch (IOException ex) {
			// the next start finds that the process is gone
		}
	}

	/**
	 * Ends what a launcher that was killed left behind. Its children stop by themselves
	 * ({@link Child}); one that does not is killed. A process id that the system gave to
	 * somebody else since is recognised by its start time and left alone.
	 */
	void endLeftovers(Progress progress) {
		for (Program program : Program.values()) {
			Optional<ProcessHandle> leftover = leftover(program);
			leftover.ifPresent((process) -> {
				progress.note("%s (process %d) is left over from a launcher that was killed: ending it."
					.formatted(program.programName(), process.pid()));
				end(process);
			});
			forgetProcess(program);
		}
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.directory.resolve("launcher.pid"));
			this.lockFile.close();
		}
		catch (IOException ex) {
			// the lock ends with this process at the latest
		}
	}

	private Optional<ProcessHandle> leftover(Program program) {
		try {
			String[] words = Files.readString(pidFile(program)).trim().split(" ");
			return ProcessHandle.of(Long.parseLong(words[0]))
				.filter(ProcessHandle::isAlive)
				.filter((process) -> words.length > 1 && startOf(process).equals(words[1]));
		}
		catch (IOException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static void end(ProcessHandle process) {
		process.destroy();
		try {
			process.onExit().get(TIME_TO_END.toSeconds(), TimeUnit.SECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String startOf(ProcessHandle process) {
		return process.info().startInstant().map((instant) -> Long.toString(instant.toEpochMilli())).orElse("unknown");
	}

	private void removeUnfinishedDeletions() throws IOException {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(this.directory, "*.deleted-*")) {
			for (Path entry : entries) {
				Trees.delete(entry);
			}
		}
	}

	private static String holder(Path directory) {
		try {
			return " (launcher: process " + Files.readString(directory.resolve("launcher.pid")).trim() + ")";
		}
		catch (IOException ex) {
			return "";
		}
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private Path pids() {
		return this.directory.resolve("run");
	}

	private Path pidFile(Program program) {
		return pids().resolve(program.programName() + ".pid");
	}

}
