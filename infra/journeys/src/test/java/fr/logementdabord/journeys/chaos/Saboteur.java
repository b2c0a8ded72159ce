package fr.logementdabord.journeys.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.SecondInstance;
import fr.logementdabord.launcher.Suite;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/**
 * Makes faults happen, one after the other, and puts right what it broke.
 */
final class Saboteur {

	private static final int HUGE = 900_000;

	private final Suite suite;

	private final Map<Program, SecondInstance> seconds = new EnumMap<>(Program.class);

	private final List<String> poisoned = new ArrayList<>();

	Saboteur(Suite suite) {
		this.suite = suite;
		suite.startSeconds().forEach((second) -> this.seconds.put(second.program(), second));
	}

	void doIt(Fault fault) {
		switch (fault) {
			case Fault.Killed(Program program, Duration away) -> {
				this.suite.kill(program);
				pass(away);
				this.suite.restart(program);
			}
			case Fault.SecondKilled(Program program, Duration away) -> {
				second(program).kill();
				pass(away);
				second(program).start();
			}
			case Fault.Frozen(Program program, Duration still) -> {
				this.suite.pause(program);
				pass(still);
				this.suite.resume(program);
			}
			case Fault.SecondFrozen(Program program, Duration still) -> {
				second(program).pause();
				pass(still);
				second(program).resume();
			}
			case Fault.Repeated(String topic, int records) -> repeat(topic, records);
			case Fault.Poisoned(String topic, Fault.Poison poison) -> poison(topic, poison);
			case Fault.PowerCut() -> {
				this.seconds.values().forEach(SecondInstance::kill);
				Arrays.stream(Program.values()).forEach(this.suite::kill);
				Arrays.stream(Program.values()).forEach(this.suite::restart);
				this.seconds.values().parallelStream().forEach(SecondInstance::start);
			}
		}
	}

	/**
	 * The topics of the messages that nobody can read, one entry for each message.
	 */
	List<String> poisoned() {
		return List.copyOf(this.poisoned);
	}

	/** Ends the second instances. */
	void leave() {
		this.seconds.values().forEach(SecondInstance::kill);
	}

	private SecondInstance second(Program program) {
		return this.seconds.get(program);
	}

	private void repeat(String topic, int records) {
		List<Log.Record> said = Log.of(this.suite).records(topic);
		for (Log.Record record : said.subList(Math.max(0, said.size() - records), said.size())) {
			send(record.again());
		}
	}

	private void poison(String topic, Fault.Poison poison) {
		byte[] value = switch (poison) {
			case NOT_AN_EVENT -> "no event at all".getBytes(StandardCharsets.UTF_8);
			case BROKEN_JSON -> "{\"caseId\":".getBytes(StandardCharsets.UTF_8);
			case HUGE -> "[".repeat(HUGE).getBytes(StandardCharsets.UTF_8);
		};
		send(new ProducerRecord<>(topic, "poison-" + this.poisoned.size(), value));
		this.poisoned.add(topic);
	}

	private void send(ProducerRecord<String, byte[]> message) {
		Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:" + this.suite.port(Program.BROKER),
				"acks", "all");
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new ByteArraySerializer())) {
			producer.send(message).get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	// How long a fault lasts is what the plan says.
	private static void pass(Duration time) {
		Instant end = Instant.now().plus(time);
		Awaitility.await().atMost(time.plusMinutes(1)).until(() -> !Instant.now().isBefore(end));
	}

}
