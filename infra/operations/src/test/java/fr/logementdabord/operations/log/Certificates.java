package fr.logementdabord.operations.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A certificate of a test's own, for this machine, and the trust in it.
 *
 * @param keystore PKCS #12 with the private key
 * @param truststore PKCS #12 with the certificate alone
 */
record Certificates(Path keystore, Path truststore) {

	static final String PASSWORD = "only-in-this-test";

	static Certificates make(Path folder) throws IOException, InterruptedException {
		Certificates made = new Certificates(folder.resolve("keystore.p12"), folder.resolve("truststore.p12"));
		Path certificate = folder.resolve("certificate.pem");
		keytool("-genkeypair", "-alias", "kafka-1", "-keyalg", "EC", "-groupname", "secp256r1", "-dname",
				"CN=kafka-1,O=Test", "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-keystore", made.keystore().toString());
		keytool("-exportcert", "-rfc", "-alias", "kafka-1", "-file", certificate.toString(), "-keystore",
				made.keystore().toString());
		keytool("-importcert", "-noprompt", "-alias", "kafka-1", "-file", certificate.toString(), "-keystore",
				made.truststore().toString());
		return made;
	}

	private static void keytool(String... arguments) throws IOException, InterruptedException {
		List<String> command = new java.util.ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
		Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(keytool.getInputStream().readAllBytes());
		if (keytool.waitFor() != 0) {
			throw new IllegalStateException(said);
		}
	}

}
