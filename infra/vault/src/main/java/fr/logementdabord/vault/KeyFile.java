package fr.logementdabord.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Replaces the key file as a whole: written beside, forced to the disk, then moved into
 * place. A crash leaves the former file or the new one, never a part of a key.
 */
final class KeyFile {

	private KeyFile() {
	}

	static void replace(Path file, List<String> lines) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".draft");
		Files.deleteIfExists(draft);
		Files.createFile(draft);
		if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
		}
		Files.write(draft, lines);
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

}
