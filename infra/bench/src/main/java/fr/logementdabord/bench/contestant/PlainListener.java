package fr.logementdabord.bench.contestant;

import fr.logementdabord.bench.life.LifeTold;
import fr.logementdabord.bench.life.LifeView;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * The read side of the peers, as a team writes it first: one record, one read, one write.
 * A record that was folded already is passed over.
 */
class PlainListener {

	private final MongoTemplate mongo;

	PlainListener(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@KafkaListener(topics = "${bench.topic}", groupId = "bench", concurrency = "${bench.listeners}")
	void fold(ConsumerRecord<String, byte[]> message) {
		LifeTold told = LifeTold.of(message.value());
		LifeView found = this.mongo.findById(told.caseId(), LifeView.class);
		LifeView view = (found != null) ? found : LifeView.unknown(told.caseId());
		if (told.number() > view.number()) {
			this.mongo.save(view.with(told));
		}
	}

}
