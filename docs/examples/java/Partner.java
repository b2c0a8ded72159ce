import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A partner's program on the plain JDK: announces a vacant dwelling as a CloudEvent in
 * binary form, sends it once more as after a lost answer, then withdraws it, and follows
 * each. Run it with {@code java Partner.java}; for a suite that ./run started, the
 * defaults do.
 */
public final class Partner {

	private static final String SUITE = setting("SUITE", "http://localhost:8080");

	private static final String ISSUER = setting("ISSUER", "http://localhost:9000");

	private static final String CLIENT = setting("CLIENT_ID", "partenaire-demo");

	private static final String SECRET = setting("CLIENT_SECRET", "partenaire-demo");

	private static final String REFERENCE = setting("REFERENCE", "EX-J-" + System.currentTimeMillis());

	private static final String TYPE = "fr.logementdabord.inbox.availability-%s.v1";

	private final HttpClient http = HttpClient.newHttpClient();

	private final String token;

	private Partner() throws IOException, InterruptedException {
		String credentials = Base64.getEncoder()
			.encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
		this.token = field(send(HttpRequest.newBuilder(URI.create(ISSUER + "/oauth2/token"))
			.header("Authorization", "Basic " + credentials)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("grant_type=client_credentials&scope=inbox.availabilities"))), "access_token");
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		Partner partner = new Partner();
		String dwelling = """
				{"landlord": "habitat-demo", "reference": "%s", "communeInsee": "62119", "typology": "T1",
				 "surfaceM2": 30, "rentCents": 31000, "chargesCents": 4000, "accessible": true,
				 "regime": "ORDINARY", "availableOn": "%s"}""".formatted(REFERENCE, LocalDate.now());

		String announced = partner.tell(REFERENCE + "-1", "announced", dwelling);
		System.out.println("announced: " + field(announced, "outcome"));
		System.out.println("again: " + field(partner.tell(REFERENCE + "-1", "announced", dwelling), "outcome"));
		System.out.println("followed: " + field(partner.follow(field(announced, "entryId")), "outcome"));

		String withdrawn = partner.tell(REFERENCE + "-2", "withdrawn",
				"{\"landlord\": \"habitat-demo\", \"reference\": \"" + REFERENCE + "\"}");
		System.out.println("withdrawn: " + field(withdrawn, "outcome"));
	}

	/** CloudEvents over HTTP, binary form: attributes in headers, data in the body. */
	private String tell(String id, String name, String data) throws IOException, InterruptedException {
		return send(authorised("/api/inbox/availabilities").header("Content-Type", "application/json")
			.header("ce-specversion", "1.0")
			.header("ce-id", id)
			.header("ce-source", "https://partenaire-demo.example/logements")
			.header("ce-type", TYPE.formatted(name))
			.POST(BodyPublishers.ofString(data)));
	}

	private String follow(String entry) throws IOException, InterruptedException {
		return send(authorised("/api/inbox/availabilities/" + entry));
	}

	private HttpRequest.Builder authorised(String path) {
		return HttpRequest.newBuilder(URI.create(SUITE + path)).header("Authorization", "Bearer " + this.token);
	}

	private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.http.send(request.build(), BodyHandlers.ofString());
		if (answer.statusCode() >= 300) {
			throw new IOException(answer.statusCode() + " " + answer.body());
		}
		return answer.body();
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
