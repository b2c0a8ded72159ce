package fr.logementdabord.operations.log;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Calls over TLS, trusting a test's own certificate and no other.
 */
final class TrustingCaller {

	private TrustingCaller() {
	}

	/**
	 * The body that answers a GET.
	 * @param token of the caller; empty for nobody
	 */
	static String get(Certificates trusted, URI address, String token) throws IOException {
		try (InputStream file = Files.newInputStream(trusted.truststore())) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(file, Certificates.PASSWORD.toCharArray());
			TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(store);
			SSLContext tls = SSLContext.getInstance("TLS");
			tls.init(null, trust.getTrustManagers(), null);
			try (HttpClient client = HttpClient.newBuilder().sslContext(tls).build()) {
				HttpRequest.Builder request = HttpRequest.newBuilder(address);
				if (!token.isEmpty()) {
					request.header("Authorization", "Bearer " + token);
				}
				return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
			}
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
