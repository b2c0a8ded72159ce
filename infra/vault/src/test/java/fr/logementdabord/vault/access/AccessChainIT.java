package fr.logementdabord.vault.access;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.vault.access.AccessEntry.Reading;
import fr.logementdabord.vault.access.ChainCheck.Finding;
import fr.logementdabord.vault.access.ChainCheck.Kind;
import fr.logementdabord.vault.access.ChainCheck.Noted;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The chain of readings on a real database: what somebody who writes in it betrays.
 */
class AccessChainIT {

	private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

	private final String database = "access-" + UUID.randomUUID();

	private final String uri = RealParts.mongo(this.database);

	private final MongoClient client = MongoClients.create(this.uri);

	private MongoDatabase mongo;

	private MongoCollection<Document> entries;

	private AccessChain chain;

	@BeforeEach
	void a_chain_of_five_hundred_readings() {
		this.mongo = this.client.getDatabase(this.database);
		this.entries = this.mongo.getCollection("access_log");
		this.chain = chain(NOW);
		this.chain.open();
		IntStream.rangeClosed(1, 500).forEach((i) -> this.chain.append(reading("coordo", "LDA-" + i)));
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void an_untouched_chain_is_intact() {
		ChainCheck check = check(null);
		assertThat(check.intact()).isTrue();
		assertThat(check.last()).isEqualTo(500);
		assertThat(ran()).isEqualTo("0 Journal intact : entrées 1 à 500.|À noter : 500:" + check.end());
		assertThat(ran("--noted=500:" + check.end())).startsWith("0 ");
		assertThat(ran("--noted=x")).startsWith("2 Usage");
	}

	@Test
	void one_that_is_altered_is_found_and_named() {
		this.entries.updateOne(Filters.eq("_id", 250L), Updates.set("login", "somebody.else"));
		assertThat(check(null).findings()).containsExactly(new Finding("250", Kind.ALTERED));
		assertThat(ran()).isEqualTo("1 Entrée 250 : modifiée");
	}

	@Test
	void one_that_is_written_anew_with_a_right_hash_no_longer_carries_the_next() {
		AccessEntry before = this.chain.entries(249, 249).getFirst();
		AccessEntry forged = AccessEntry.after(before.link(), reading("somebody.else", "LDA-1"), NOW);
		this.entries.replaceOne(Filters.eq("_id", 250L), forged.document());
		assertThat(check(null).findings()).containsExactly(new Finding("251", Kind.UNTIED));
	}

	@Test
	void one_that_is_removed_is_found_and_named_the_last_one_too() {
		this.entries.deleteOne(Filters.eq("_id", 3L));
		assertThat(check(null).findings()).containsExactly(new Finding("3", Kind.REMOVED));
		this.entries.deleteOne(Filters.eq("_id", 500L));
		assertThat(check(null).findings()).containsExactly(new Finding("3", Kind.REMOVED),
				new Finding("500", Kind.REMOVED));
	}

	@Test
	void one_that_is_inserted_is_found_and_named() {
		Document forged = AccessEntry.after(this.chain.lastLink(), reading("coordo", "LDA-7"), NOW).document();
		this.entries.insertOne(forged.append("_id", "250-bis"));
		assertThat(check(null).findings()).containsExactly(new Finding("250-bis", Kind.INSERTED));
		assertThat(ran()).isEqualTo("1 Entrée 250-bis : ajoutée hors de la chaîne");
	}

	@Test
	void a_chain_rewritten_to_its_end_is_betrayed_by_what_was_noted_down() {
		Noted noted = new Noted(500, check(null).end());
		AccessEntry.Link link = this.chain.entries(299, 299).getFirst().link();
		for (long number = 300; number <= 500; number++) {
			AccessEntry forged = AccessEntry.after(link, reading("somebody.else", "LDA-1"), NOW);
			this.entries.replaceOne(Filters.eq("_id", number), forged.document());
			link = forged.link();
		}
		assertThat(check(null).intact()).as("by itself it looks whole").isTrue();
		assertThat(check(noted).findings()).containsExactly(new Finding("500", Kind.REWRITTEN));
	}

	@Test
	void what_is_older_than_a_year_goes_and_the_rest_is_verified_from_the_anchor() {
		AccessChain later = chain(NOW.plus(Duration.ofDays(200)));
		IntStream.rangeClosed(1, 10).forEach((i) -> later.append(reading("coordo", "LDA-" + i)));
		Clock inAYear = Clock.fixed(NOW.plus(Duration.ofDays(367)), ZoneOffset.UTC);
		new AccessLogPurge(later, inAYear).round();
		assertThat(this.entries.countDocuments()).isEqualTo(10);
		ChainCheck check = check(null);
		assertThat(check.intact()).isTrue();
		assertThat(check.first()).isEqualTo(501);
		this.entries.deleteOne(Filters.eq("_id", 501L));
		assertThat(check(null).findings()).as("nor can the first one go unseen")
			.containsExactly(new Finding("501", Kind.REMOVED));
	}

	@Test
	void several_instances_write_one_chain() throws Exception {
		List<AccessChain> instances = List.of(chain(NOW), chain(NOW), chain(NOW.minusSeconds(5)));
		try (ExecutorService people = Executors.newFixedThreadPool(6)) {
			List<Callable<Void>> readings = new ArrayList<>();
			for (int i = 0; i < 240; i++) {
				AccessChain instance = instances.get(i % 3);
				readings.add(() -> {
					instance.append(reading("coordo", "LDA-1"));
					return null;
				});
			}
			for (Future<Void> done : people.invokeAll(readings)) {
				done.get();
			}
		}
		assertThat(check(null).intact()).isTrue();
		assertThat(this.chain.entries(501, 800)).extracting(AccessEntry::number)
			.containsExactlyElementsOf(LongStream.rangeClosed(501, 740).boxed().toList());
		assertThat(this.chain.entries(501, 740)).extracting(AccessEntry::at).isSorted();
	}

	private AccessChain chain(Instant now) {
		return new AccessChain(this.mongo, "access_log", Clock.fixed(now, ZoneOffset.UTC));
	}

	private ChainCheck check(@Nullable Noted noted) {
		return ChainCheck.of(chain(NOW), noted, (done) -> {
		});
	}

	private String ran(String... arguments) {
		List<String> args = new ArrayList<>(List.of(AccessLogProgram.COMMAND));
		args.addAll(List.of(arguments));
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		int code = AccessLogProgram.run(this.uri, "access_log", args.toArray(String[]::new),
				new PrintStream(said, true, StandardCharsets.UTF_8));
		return code + " " + String.join("|", said.toString(StandardCharsets.UTF_8).strip().split("\\R"));
	}

	private static Reading reading(String login, String caseId) {
		return new Reading(login, "asso-escale", List.of(caseId), "NAME", "/saisines");
	}

}
