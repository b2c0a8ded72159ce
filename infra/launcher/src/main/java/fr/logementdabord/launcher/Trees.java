package fr.logementdabord.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/**
 * Directory trees that are either there or not, never half.
 */
final class Trees {

	private Trees() {
	}

	/**
	 * Forgets a tree. It is renamed first, so that an interruption leaves a directory
	 * with a telling name and not half of the data.
	 */
	static void forget(Path tree) {
		if (!Files.exists(tree)) {
			return;
		}
		Path doomed = tree.resolveSibling(tree.getFileName() + ".deleted-" + ProcessHandle.current().pid());
		try {
			if (!Files.exists(doomed)) {
				Files.move(tree, doomed, StandardCopyOption.ATOMIC_MOVE);
			}
			delete(doomed);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot delete " + tree, ex);
		}
	}

	static void delete(Path tree) throws IOException {
		if (!Files.exists(tree)) {
			return;
		}
		Files.walkFileTree(tree, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) throws IOException {
				if (ex instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw ex;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException ex) throws IOException {
				Files.deleteIfExists(directory);
				return FileVisitResult.CONTINUE;
			}

		});
	}

}
