package fr.logementdabord.measure;

import fr.logementdabord.measure.note.NoteStore;
import fr.logementdabord.vault.access.AccessLogProgram;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts measure-service, or verifies from a command line who read the health notes.
 */
@SpringBootApplication
public class MeasureServiceApplication {

	public static void main(String[] args) {
		if (AccessLogProgram.isAsked(args)) {
			System.exit(AccessLogProgram.run(System.getenv("MONGODB_URI"), NoteStore.READINGS, args, System.out));
		}
		SpringApplication.run(MeasureServiceApplication.class, args);
	}

}
