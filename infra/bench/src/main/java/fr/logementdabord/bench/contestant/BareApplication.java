package fr.logementdabord.bench.contestant;

import fr.logementdabord.bench.life.LifeCommand;
import org.bson.Document;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * No contestant but the limit behind the same front: one insert per command, nothing
 * read, nothing decided, nothing said.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Front.class)
class BareApplication {

	@Bean
	CaseCommands commands(MongoTemplate mongo) {
		return (command) -> {
			mongo.getCollection("inserts").insertOne(document(command));
			return command.step().kinds().size();
		};
	}

	/** As large as the suite's own document of such a command. */
	static Document document(LifeCommand command) {
		Document document = new Document("_id", command.caseId() + "/" + command.step().ordinal());
		return document.append("events", command.step()
			.kinds()
			.stream()
			.map((kind) -> new Document("kind", kind).append("json", command.detail()).append("said", command.detail()))
			.toList());
	}

}
