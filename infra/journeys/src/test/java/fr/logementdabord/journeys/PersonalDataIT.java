package fr.logementdabord.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names, birth dates and phone numbers live in the identity vault, encrypted, and nowhere
 * else: not in an event, not in another database, not in a log, not in a file; and
 * erased, they are not there either.
 */
@ExtendWith(PlayedSuite.class)
class PersonalDataIT {

	/** Invented, and in no other test: whoever finds it has found what was erased. */
	private static final Person GONE = new Person("Quennelaure", "Thaddeosine", LocalDate.of(1987, 4, 23),
			"06 39 98 77 10");

	/** The moment as of which a report was read. */
	private static final Pattern WHEN_ASKED = Pattern.compile("\"asOf\":\"[^\"]*\"");

	private static final List<String> DATABASES = List.of("referral", "measure", "housing", "reporting");

	@Test
	void no_record_of_any_topic_betrays_a_person(Suite suite, Check.Played played) {
		// when
		List<String> records = recordsOfEveryTopic(suite);
		// then
		assertThat(records).as("the scan sees the events of the case")
			.anyMatch((text) -> text.contains(played.melleD().caseId()));
		assertThat(records).noneMatch(Traces.of(MelleD.PERSON, MrC.PERSON)::betray);
	}

	@Test
	void no_database_holds_a_person_in_clear(Suite suite, Check.Played played) {
		// when
		Found found = inEveryDatabase(suite, played.melleD().caseId(), Traces.of(MelleD.PERSON, MrC.PERSON));
		// then
		assertThat(found.databases()).as("the scan sees the case in every service").containsAll(DATABASES);
		assertThat(found.betraying()).isEmpty();
	}

	@Test
	void no_log_and_no_other_file_of_the_suite_betrays_a_person(Suite suite, Check.Played played) throws IOException {
		// when
		List<Path> files = filesOf(suite);
		// then
		assertThat(files).as("the scan sees the logs").contains(suite.log(Program.REFERRAL));
		assertThat(files).noneMatch(Traces.of(MelleD.PERSON, MrC.PERSON)::areIn);
	}

	@Test
	void an_erased_person_is_nowhere_although_the_service_was_killed_halfway_and_no_figure_changes(Suite suite,
			Cast cast, Check.Played played) throws IOException {
		// given twenty saisines on paper from 2023 about one person, and what is counted
		List<CaseFile> old = IntStream.range(0, 20)
			.mapToObj((n) -> new CaseFile("erased-" + n).submittedBy(cast.ccasBethune(), onPaper(n)))
			.toList();
		List<String> cases = old.stream().map(CaseFile::caseId).toList();
		String last = cases.getLast();
		old.forEach((file) -> Waiting.untilTrue("the figures have all of them",
				() -> cast.departement().get("/api/timelines/" + file.caseId()).status() == 200));
		assertThat(cast.coordoArtois().get("/api/identities/" + last).body()).contains(GONE.familyName());
		List<String> counted = figures(cast);

		try (MongoClient client = MongoClients.create("mongodb://localhost:" + suite.port(Program.DATABASE))) {
			MongoDatabase referral = client.getDatabase("referral");
			MongoCollection<Document> vault = referral.getCollection("identity_vault");
			Document ofThem = new Document("caseId", new Document("$in", cases));
			assertThat(vault.countDocuments(ofThem)).as("the scan sees them in the vault").isEqualTo(20);
			long others = vault.countDocuments() - 20;
			Waiting.untilTrue("their last contact is known", () -> referral.getCollection("last_contacts")
				.countDocuments(new Document("_id", new Document("$in", cases))) == 20);

			// when the Department approves the batch, and the service dies in the middle
			PersonSession department = cast.departement();
			assertThat(department.submit("/saisines/conservation", "erased-batch", Map.of()).ok().body())
				.contains(last);
			String batch = "RB-" + DemoGround.today();
			String page = "/saisines/conservation/" + batch;
			department
				.submit(page + "/visa", "erased-visa",
						Map.of("reference", "AD62-2026-1", "visaOn", DemoGround.today().toString()))
				.ok();
			department.submit(page + "/approbation", "erased-approval", Map.of()).ok();
			Awaitility.await()
				.atMost(Duration.ofSeconds(60))
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(5))
				.until(() -> vault.countDocuments(ofThem) < 20);
			suite.kill(Program.REFERRAL);
			assertThat(vault.countDocuments(ofThem)).as("killed in the middle").isPositive();
			suite.restart(Program.REFERRAL);

			// then it is carried out to its end, with a certificate
			Waiting.untilTrue("the batch is done", () -> cast.auditeur().getPage(page + "/certificat").status() == 200);
			assertThat(cast.auditeur().getPage(page + "/certificat").body()).contains("AD62-2026-1").contains(cases);

			// and they are nowhere, and the others where they were
			assertThat(vault.countDocuments(ofThem)).isZero();
			assertThat(vault.countDocuments()).as("the others").isEqualTo(others);
		}
		Traces traces = Traces.of(GONE);
		List<String> records = recordsOfEveryTopic(suite);
		assertThat(records).as("the scan sees their numbers").anyMatch((text) -> text.contains(last));
		assertThat(records).noneMatch(traces::betray);
		assertThat(inEveryDatabase(suite, last, traces).betraying()).isEmpty();
		assertThat(filesOf(suite)).noneMatch(traces::areIn);
		for (PersonSession reader : List.of(cast.ccasBethune(), cast.coordoArtois(), cast.departement())) {
			assertThat(reader.get("/api/identities/" + last).body()).doesNotContain(GONE.familyName());
			assertThat(reader.getPage("/saisines/" + last).body()).doesNotContain(GONE.familyName(), GONE.givenName());
		}
		assertThat(cast.coordoArtois().get("/api/identities/" + played.melleD().caseId()).body())
			.contains(MelleD.PERSON.familyName());
		assertThat(figures(cast)).isEqualTo(counted);
	}

	/** What reports say of all years, and of the year of the saisines on paper. */
	private static List<String> figures(Cast cast) {
		return Stream.of(cast.departement(), cast.coordoArtois(), cast.etat())
			.flatMap((reader) -> Stream
				.of("/api/figures?from=2019-01-01", "/api/figures?from=2023-01-01&to=2023-12-31", "/api/observatory")
				.map((path) -> WHEN_ASKED.matcher(reader.get(path).ok().body()).replaceAll("")))
			.toList();
	}

	private static Map<String, Object> onPaper(int day) {
		Map<String, Object> form = new HashMap<>(SaisineForm.of("CCAS", "SINGLE_WOMAN", GONE, DemoGround.BETHUNE,
				"ROUGH_SLEEPING", "NO_RESOURCES", GONE.givenName() + " veut un logement."));
		form.put("submittedOn", LocalDate.of(2023, 3, 1).plusDays(day).toString());
		return form;
	}

	private static List<Path> filesOf(Suite suite) throws IOException {
		try (Stream<Path> tree = Files.walk(suite.directory())) {
			return tree.filter(Files::isRegularFile).toList();
		}
	}

	/** Reads every document of every database. */
	private static Found inEveryDatabase(Suite suite, String caseId, Traces traces) {
		Found found = new Found(new TreeSet<>(), new ArrayList<>());
		try (MongoClient client = MongoClients.create("mongodb://localhost:" + suite.port(Program.DATABASE))) {
			for (String database : client.listDatabaseNames()) {
				for (String collection : client.getDatabase(database).listCollectionNames()) {
					MongoCollection<Document> documents = client.getDatabase(database).getCollection(collection);
					for (Document document : documents.find()) {
						String text = document.toJson();
						if (text.contains(caseId)) {
							found.databases().add(database);
						}
						if (traces.betray(text)) {
							found.betraying().add(database + "." + collection + " " + document.get("_id"));
						}
					}
				}
			}
		}
		return found;
	}

	/**
	 * What a scan of the databases found.
	 *
	 * @param databases those that know the case
	 * @param betraying documents that betray somebody
	 */
	private record Found(Set<String> databases, List<String> betraying) {
	}

	/**
	 * The texts that would betray people, in lower case.
	 */
	private record Traces(List<String> texts) {

		static Traces of(Person... people) {
			return new Traces(Stream.of(people)
				.flatMap((person) -> person.traces().stream())
				.map((trace) -> trace.toLowerCase(Locale.ROOT))
				.toList());
		}

		boolean betray(String text) {
			String lower = text.toLowerCase(Locale.ROOT);
			return this.texts.stream().anyMatch(lower::contains);
		}

		boolean areIn(Path file) {
			return betray(content(file));
		}

	}

	private static List<String> recordsOfEveryTopic(Suite suite) {
		Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:" + suite.port(Program.BROKER),
				"exclude.internal.topics", false);
		List<String> texts = new ArrayList<>();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.listTopics()
				.values()
				.stream()
				.flatMap(List::stream)
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofSeconds(1)).forEach((record) -> texts.add(text(record)));
			}
		}
		return texts;
	}

	private static String text(ConsumerRecord<byte[], byte[]> record) {
		StringBuilder text = new StringBuilder(record.topic());
		text.append(' ').append(utf8(record.key())).append(' ').append(utf8(record.value()));
		record.headers()
			.forEach((header) -> text.append(' ').append(header.key()).append('=').append(utf8(header.value())));
		return text.toString();
	}

	private static String utf8(byte @Nullable [] bytes) {
		return (bytes == null) ? "" : new String(bytes, StandardCharsets.UTF_8);
	}

	/**
	 * Bytes as characters, one by one: whatever the format, ASCII text stays readable.
	 */
	private static String content(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
