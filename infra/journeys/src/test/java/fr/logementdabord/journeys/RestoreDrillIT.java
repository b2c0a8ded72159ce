package fr.logementdabord.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fr.logementdabord.launcher.Drill;
import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import fr.logementdabord.launcher.SuiteSettings;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same as {@code ./run --drill}, with the commands that an operator has.
 */
@ExtendWith(PlayedSuite.class)
class RestoreDrillIT {

	private static final List<String> DATABASES = List.of("referral", "measure", "housing", "reporting");

	@Test
	void after_the_loss_of_all_stores_and_of_the_log_a_restore_shows_everybody_what_they_saw_and_work_goes_on(
			Suite suite, Cast cast, Check.Played played) throws IOException {
		// given
		Set<String> named = namedCollections();
		assertThat(viewsOf(suite)).as("views that stores.yml does not name").allMatch(named::contains);
		// when
		Drill drill = new Drill(suite, SuiteSettings.repositoryRoot(), System.out::println);
		drill.run();
		// then
		assertThat(Files.readString(drill.archive().resolve("manifest.json"))).contains("commits", "identity_vault")
			.doesNotContain("open_referrals", "caseJourneys");
		CaseFile file = new CaseFile("after-the-drill").submittedBy(cast.ccasBethune(), MelleD.form())
			.acknowledgedBy(cast.coordoArtois());
		Waiting.untilTrue("a new case is followed by every view", () -> ReadModels.steps(cast.coordoArtois(), file)
			.equals(List.of("REFERRAL_SUBMITTED", "REFERRAL_ACKNOWLEDGED")));
		assertThat(ReadModels.steps(cast.coordoArtois(), played.melleD())).contains("REFERRAL_CLOSED");
	}

	@Test
	void what_a_restore_leaves_to_be_erased_again_is_erased_by_every_service(Suite suite, Cast cast,
			Check.Played played) {
		// given
		CaseFile file = new CaseFile("erased-before-the-restore").submittedBy(cast.ccasBethune(), MelleD.form());
		try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + suite.port(Program.DATABASE))) {
			MongoDatabase referral = client.getDatabase("referral");
			Document ofTheCase = new Document("caseId", file.caseId());
			assertThat(referral.getCollection("identity_vault").countDocuments(ofTheCase)).isEqualTo(1);
			// when, as ArchiveIT shows that a restore does
			for (String database : DATABASES) {
				client.getDatabase(database)
					.getCollection("erasures_to_repeat")
					.insertOne(new Document("_id", file.caseId()));
			}
			// then
			Waiting.untilTrue("the name is erased",
					() -> referral.getCollection("identity_vault").countDocuments(ofTheCase) == 0);
			Waiting.untilTrue("all services are done", () -> DATABASES.stream()
				.allMatch(
						(name) -> client.getDatabase(name).getCollection("erasures_to_repeat").countDocuments() == 0));
		}
	}

	/** What the running services fold says it: each view keeps marks in its documents. */
	private static Set<String> viewsOf(Suite suite) {
		Set<String> views = new TreeSet<>();
		try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + suite.port(Program.DATABASE))) {
			for (String database : DATABASES) {
				for (String collection : client.getDatabase(database).listCollectionNames()) {
					var first = client.getDatabase(database).getCollection(collection).find().first();
					if (first != null && first.containsKey("_marks")) {
						views.add(collection);
					}
				}
			}
		}
		assertThat(views).isNotEmpty();
		return views;
	}

	private static Set<String> namedCollections() throws IOException {
		Path plan = SuiteSettings.repositoryRoot().resolve("infra/mongodb/stores.yml");
		Map<String, Map<String, Map<String, Object>>> root = new Yaml().load(Files.readString(plan));
		Set<String> named = new TreeSet<>();
		root.get("databases")
			.values()
			.forEach((store) -> named.addAll(((Map<String, ?>) store.get("rebuilt")).keySet()));
		return named;
	}

}
