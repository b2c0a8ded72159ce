package fr.logementdabord.testkit.eventing;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import fr.logementdabord.eventing.lease.Lease;
import fr.logementdabord.eventing.lease.MongoLease;
import fr.logementdabord.testkit.parts.RealParts;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two contenders for one lease; elapsed time is the test's.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeaseIT {

	private static final Duration TIME_TO_LIVE = Duration.ofSeconds(3);

	private final AtomicLong elapsed = new AtomicLong(Long.MAX_VALUE - 10);

	private MongoClient client;

	private Lease first;

	private Lease second;

	@BeforeEach
	void connect() {
		this.client = MongoClients.create(RealParts.mongo("leases"));
		MongoCollection<Document> leases = this.client.getDatabase("leases")
			.getCollection("leases-" + UUID.randomUUID());
		this.first = new MongoLease(leases, "relay", "first", TIME_TO_LIVE, this.elapsed::get);
		this.second = new MongoLease(leases, "relay", "second", TIME_TO_LIVE, this.elapsed::get);
	}

	@AfterEach
	void disconnect() {
		this.client.close();
	}

	@Test
	void one_holds_and_the_other_stands_by_as_long_as_it_beats() {
		assertThat(this.first.tryHold()).isTrue();
		for (int second = 0; second < 10; second++) {
			pass(Duration.ofSeconds(1));
			assertThat(this.second.tryHold()).isFalse();
			assertThat(this.first.tryHold()).isTrue();
		}
		assertThat(this.first.isHeld()).isTrue();
		assertThat(this.second.isHeld()).isFalse();
	}

	@Test
	void after_a_whole_time_to_live_without_a_beat_the_other_takes_over_with_a_higher_epoch() {
		this.first.tryHold();
		assertThat(this.second.tryHold()).isFalse();
		pass(TIME_TO_LIVE.minusMillis(1));
		assertThat(this.second.tryHold()).isFalse();
		pass(Duration.ofMillis(1));

		assertThat(this.second.tryHold()).isTrue();

		assertThat(this.second.epoch()).isEqualTo(this.first.epoch() + 1);
		assertThat(this.first.tryHold()).as("the first one learns it").isFalse();
	}

	@Test
	void a_holder_that_was_paused_stops_believing_before_another_can_take_over() {
		this.first.tryHold();
		pass(TIME_TO_LIVE.multipliedBy(2).dividedBy(3));

		assertThat(this.first.isHeld()).isFalse();
		assertThat(this.second.tryHold()).isFalse();
	}

	@Test
	void a_lease_given_back_can_be_taken_at_once() {
		this.first.tryHold();
		this.first.release();

		assertThat(this.second.tryHold()).isTrue();
	}

	private void pass(Duration time) {
		this.elapsed.addAndGet(time.toNanos());
	}

}
