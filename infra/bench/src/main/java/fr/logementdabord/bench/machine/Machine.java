package fr.logementdabord.bench.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What this machine is, for the report.
 */
public final class Machine {

	private Machine() {
	}

	/** The average of the last minute of processes that want a processor. */
	public static double load() {
		return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
	}

	/** Facts by name. */
	public static Map<String, String> facts() {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("processor",
				value("/proc/cpuinfo", "model name") + ", " + Runtime.getRuntime().availableProcessors() + " cores");
		facts.put("memory", value("/proc/meminfo", "MemTotal"));
		facts.put("system", "%s %s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version"),
				System.getProperty("os.arch")));
		facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
		facts.put("load average at the start", String.format(Locale.ROOT, "%.1f", load()));
		return facts;
	}

	private static String value(String file, String name) {
		try {
			return Files.readAllLines(Path.of(file))
				.stream()
				.filter((line) -> line.startsWith(name))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("unknown");
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

}
