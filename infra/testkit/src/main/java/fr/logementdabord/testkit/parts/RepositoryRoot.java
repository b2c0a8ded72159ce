package fr.logementdabord.testkit.parts;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the root of the repository, where the built programs and the checked-in documents
 * lie.
 */
public final class RepositoryRoot {

	private RepositoryRoot() {
	}

	/**
	 * A file or folder of the repository.
	 * @param path from its root
	 */
	public static Path path(String path) {
		return find().resolve(path);
	}

	static Path find() {
		Path folder = Path.of(System.getProperty("repository.root", "")).toAbsolutePath();
		while (folder != null && !Files.isDirectory(folder.resolve("infra/platform"))) {
			folder = folder.getParent();
		}
		if (folder == null) {
			throw new IllegalStateException("Not inside the repository");
		}
		return folder;
	}

	static Path jar(String module, String name) {
		Path jar = find().resolve(module).resolve("target").resolve(name);
		if (!Files.exists(jar)) {
			throw new IllegalStateException(jar + " is missing: run mvn package first");
		}
		return jar;
	}

}
