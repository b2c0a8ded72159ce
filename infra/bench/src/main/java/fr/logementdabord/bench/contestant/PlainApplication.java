package fr.logementdabord.bench.contestant;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import fr.logementdabord.bench.life.LifeTold;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * What a team writes by default: save the state, send the events, wait for the broker.
 * Nothing repairs a crash between the two; that, too, is in its favour here.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ Front.class, PlainListener.class })
class PlainApplication {

	@Bean
	CaseCommands commands(MongoTemplate mongo, KafkaTemplate<String, byte[]> kafka,
			@Value("${bench.topic}") String topic) {
		return (command) -> {
			List<LifeTold> told = KeptCase.decide(command, mongo);
			CompletableFuture
				.allOf(told.stream()
					.map((event) -> kafka.send(topic, event.caseId(), event.json()))
					.toArray(CompletableFuture[]::new))
				.join();
			return told.getLast().number();
		};
	}

}
