import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A landlord's program with the plain Kafka producer: announces a vacant dwelling as a
 * CloudEvent in binary form, attributes in headers, and reads over HTTP what came of it:
 * a topic answers nobody. Run it with the Kafka client on the class path,
 * {@code java -cp "libs/*" OverKafka.java}.
 */
public final class OverKafka {

	private static final String SUITE = setting("SUITE", "http://localhost:8080");

	private static final String ISSUER = setting("ISSUER", "http://localhost:9000");

	private static final String BROKER = setting("BROKER", "localhost:9092");

	private static final String CLIENT = setting("CLIENT_ID", "partenaire-demo");

	private static final String SECRET = setting("CLIENT_SECRET", "partenaire-demo");

	private static final String REFERENCE = setting("REFERENCE", "EX-K-" + System.currentTimeMillis());

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	public static void main(String[] arguments) throws Exception {
		// the source says who speaks: it is registered, for Kafka carries no token
		Map<String, String> attributes = Map.of("ce_specversion", "1.0", "ce_id", REFERENCE, "ce_source",
				"https://partenaire-demo.example/logements", "ce_type",
				"fr.logementdabord.inbox.availability-announced.v1", "content-type", "application/json");
		String dwelling = """
				{"landlord": "habitat-demo", "reference": "%s", "communeInsee": "62119", "typology": "T3",
				 "surfaceM2": 62, "rentCents": 48000, "chargesCents": 6000, "accessible": false,
				 "regime": "ORDINARY", "availableOn": "%s"}""".formatted(REFERENCE, LocalDate.now());
		ProducerRecord<String, byte[]> message = new ProducerRecord<>("inbox.availabilities", REFERENCE,
				dwelling.getBytes(StandardCharsets.UTF_8));
		attributes.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));

		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", BROKER),
				new StringSerializer(), new ByteArraySerializer())) {
			producer.send(message).get();
			System.out.println("sent: " + message.topic());
		}
		String token = field(send(HttpRequest.newBuilder(URI.create(ISSUER + "/oauth2/token"))
			.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8)))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("grant_type=client_credentials&scope=inbox.availabilities"))), "access_token");
		String outcome = "";
		while (outcome.isEmpty()) {
			Thread.sleep(500);
			outcome = field(send(HttpRequest.newBuilder(URI.create(SUITE + "/api/inbox/availabilities?q=" + REFERENCE))
				.header("Authorization", "Bearer " + token)), "outcome");
		}
		System.out.println("decided: " + outcome);
	}

	private static String send(HttpRequest.Builder request) throws Exception {
		return HTTP.send(request.build(), BodyHandlers.ofString()).body();
	}

	/** A real program would use its JSON library; one field of a flat answer needs none. */
	private static String field(String json, String name) {
		Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
		return found.find() ? found.group(1) : "";
	}

	private static String setting(String name, String otherwise) {
		String set = System.getenv(name);
		return (set == null || set.isBlank()) ? otherwise : set;
	}

}
