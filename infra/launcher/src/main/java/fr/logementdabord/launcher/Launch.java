package fr.logementdabord.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * All that a program needs to become a process.
 *
 * @param command its command line
 * @param environment what it is told beside the launcher's own environment
 * @param log the file it writes to, after what is in it
 * @param port where it will serve
 * @param archive what an earlier run prepared, or where this one will
 */
record Launch(Program program, List<String> command, Map<String, String> environment, Path log, int port,
		ClassArchive archive) {
}
