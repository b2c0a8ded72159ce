package fr.logementdabord.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Gets programs ready to be launched: unpacked, with their settings and with what an
 * earlier run prepared of them.
 */
final class Launches {

	private final SuiteSettings settings;

	private final SuiteHome home;

	private final UnpackedApps apps;

	private volatile boolean willWriteArchives;

	Launches(SuiteSettings settings, SuiteHome home) {
		this.settings = settings;
		this.home = home;
		this.apps = new UnpackedApps(settings.apps());
	}

	/** The instance that the gateway knows. */
	Launch of(Program program) {
		return launch(program, program.programName(), Map.of(), this.home.log(program), this.settings.port(program));
	}

	/** Another instance beside it. */
	Launch second(Program program, int port) {
		return launch(program, program.programName() + "-2", Map.of("SERVER_PORT", Integer.toString(port)),
				this.home.logOfSecond(program), port);
	}

	/** Whether a program will write its class archive when it stops. */
	boolean willWriteArchives() {
		return this.willWriteArchives;
	}

	private Launch launch(Program program, String name, Map<String, String> own, Path log, int port) {
		UnpackedApps.App app = this.apps.of(program.jar(this.settings.root()));
		ClassArchive archive = ClassArchive.of(app.folder(), this.settings.jvmFlags());
		if (!archive.isPrepared()) {
			this.willWriteArchives = true;
		}
		Map<String, String> environment = new HashMap<>(
				new Environments(this.settings, this.home, this.home.secrets()).of(program));
		environment.putAll(own);
		return new Launch(program, JavaCommand.of(name, this.settings.home(), app, this.settings.jvmFlags(), archive),
				environment, log, port, archive);
	}

}
