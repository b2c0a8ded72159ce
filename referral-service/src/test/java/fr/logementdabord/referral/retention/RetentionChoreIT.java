package fr.logementdabord.referral.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.logementdabord.eventing.erase.DocumentTraces;
import fr.logementdabord.eventing.owner.ErasureAnswers;
import fr.logementdabord.eventing.receive.Receiving;
import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.retention.Holder;
import fr.logementdabord.referral.domain.retention.RetentionBatch;
import fr.logementdabord.referral.domain.retention.RetentionCommand;
import fr.logementdabord.referral.domain.retention.RetentionCommand.ApproveBatch;
import fr.logementdabord.referral.domain.retention.RetentionCommand.NoteErasureElsewhere;
import fr.logementdabord.referral.domain.retention.RetentionCommand.ProposeBatch;
import fr.logementdabord.referral.domain.retention.RetentionCommand.RecordVisa;
import fr.logementdabord.referral.domain.retention.RetentionLine;
import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.testkit.store.MemoryEventStore;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The carrying out of a batch that ends in the middle, on a real database.
 */
class RetentionChoreIT {

	private static final String BATCH = "RB-2026-11-01";

	private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

	private static final List<String> FILES = List.of("LDA-1", "LDA-2", "LDA-3");

	private static final MongoClient CLIENT = MongoClients.create(RealParts.mongo("retention-chore"));

	private final MongoTemplate mongo = new MongoTemplate(CLIENT, "retention-chore");

	private final DocumentTraces waiting = new DocumentTraces("WAITING_EVENTS", this.mongo, Receiving.WAITING,
			Receiving.WAITING_CASE);

	private final Today today = new Today(Clock.systemUTC());

	private final RetentionBatches batches = new RetentionBatches(
			new CommandHandlers(new MemoryEventStore("referral-service"), Clock.systemUTC()), this.mongo,
			new Views(this.mongo.getCollection(Views.COLLECTION)), this.today);

	@AfterAll
	static void close() {
		CLIENT.close();
	}

	@Test
	void killed_in_the_middle_of_a_file_the_batch_goes_on_counts_nothing_twice_and_waits_for_every_answer() {
		// given an approved batch, and a process that ends half-way through its second
		// file
		FILES.forEach((caseId) -> {
			this.mongo.insert(new Document("_id", "N-" + caseId).append("caseId", caseId), "notes");
			this.mongo.insert(new Document("_id", caseId).append("caseId", caseId), "identity_vault");
		});
		say(new ProposeBatch(BATCH, DAY, FILES.stream().map(RetentionChoreIT::line).toList()));
		say(new RecordVisa("V-1", DAY, DAY));
		say(new ApproveBatch(DAY, "departement"));
		CaseErasure dying = new CaseErasure(this.mongo, this.waiting) {
			@Override
			public void erase(String caseId) {
				if ("LDA-2".equals(caseId)) {
					RetentionChoreIT.this.mongo.remove(byCase(caseId), "notes");
					throw new IllegalStateException("killed");
				}
				super.erase(caseId);
			}
		};
		new RetentionChore(this.batches, dying, nobodyAnswers(), this.today).round();
		await(() -> assertThat(file("LDA-2").found()).isNotEmpty());
		await(() -> assertThat(left("notes")).isOne());
		assertThat(file("LDA-1").erasedOn()).isNotNull();
		assertThat(file("LDA-2").erasedOn()).isNull();
		assertThat(left("identity_vault")).isEqualTo(2);

		// when another process takes over and nobody answers yet
		new RetentionChore(this.batches, new CaseErasure(this.mongo, this.waiting), nobodyAnswers(), this.today)
			.round();

		// then all is erased, what was found first stands, and the batch is not done
		await(() -> assertThat(FILES).allMatch((caseId) -> file(caseId).erasedOn() != null));
		assertThat(left("notes") + left("identity_vault")).isZero();
		assertThat(FILES).allSatisfy(
				(caseId) -> assertThat(file(caseId).found()).containsEntry("NOTES", 1L).containsEntry("IDENTITY", 1L));
		assertThat(batch().isDone()).isFalse();

		// when the others answer, then it is
		FILES.forEach((caseId) -> say(new NoteErasureElsewhere(caseId, Holder.MEASURE, Map.of("SUPPORT_NOTES", 2L))));
		ErasureAnswers all = (service, caseId) -> Optional.of(Map.of("WAITING_EVENTS", 1L));
		new RetentionChore(this.batches, new CaseErasure(this.mongo, this.waiting), all, this.today).round();
		await(() -> assertThat(batch().isDone()).isTrue());
		assertThat(FILES).allSatisfy((caseId) -> assertThat(file(caseId).found()).containsEntry("SUPPORT_NOTES", 2L)
			.containsEntry("WAITING_EVENTS", 2L));
	}

	private static Query byCase(String caseId) {
		return Query.query(Criteria.where("caseId").is(caseId));
	}

	private static ErasureAnswers nobodyAnswers() {
		return (service, caseId) -> Optional.empty();
	}

	private static RetentionLine line(String caseId) {
		return new RetentionLine(caseId, "artois", "CLOSED", DAY.minusYears(3));
	}

	private void say(RetentionCommand command) {
		this.batches.handle(BATCH, command, CommandContext.of(command.toString(), "departement"));
	}

	private RetentionBatch batch() {
		return this.batches.find(BATCH).orElseThrow();
	}

	private RetentionBatch.File file(String caseId) {
		return batch().file(caseId).orElseThrow();
	}

	private long left(String collection) {
		return this.mongo.getCollection(collection).countDocuments();
	}

	private static void await(ThrowingRunnable condition) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(condition);
	}

}
