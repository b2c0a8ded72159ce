package fr.logementdabord.bench.contestant;

import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.bench.life.LifeCommand;
import fr.logementdabord.bench.life.LifeDecider;
import fr.logementdabord.bench.life.LifeEvent;
import fr.logementdabord.bench.life.LifeState;
import fr.logementdabord.bench.life.LifeTold;
import fr.logementdabord.decider.Decision;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A case as the peers keep it: its state, written over. That is less than the suite
 * keeps, and so in the peers' favour.
 *
 * @param caseId the case
 * @param state where it stands
 * @param last the content of the last command
 */
@Document("cases")
record KeptCase(@Id String caseId, LifeState state, String last) {

	private static final LifeDecider DECIDER = new LifeDecider();

	/**
	 * Reads the case, decides, saves it.
	 * @return what is to be said
	 */
	static List<LifeTold> decide(LifeCommand command, MongoTemplate mongo) {
		KeptCase kept = mongo.findById(command.caseId(), KeptCase.class);
		LifeState state = (kept != null) ? kept.state() : LifeState.NEW;
		return switch (DECIDER.decide(command, state)) {
			case Decision.Refused<LifeEvent>(var why) -> throw new IllegalStateException(why.code());
			case Decision.Accepted<LifeEvent>(var events) -> {
				List<LifeTold> told = new ArrayList<>();
				for (LifeEvent event : events) {
					state = DECIDER.evolve(state, event);
					told.add(told(event, state));
				}
				mongo.save(new KeptCase(command.caseId(), state, command.detail()));
				yield told;
			}
		};
	}

	private static LifeTold told(LifeEvent event, LifeState after) {
		return switch (event) {
			case LifeEvent.Told told -> new LifeTold(told.caseId(), after.events(), told.kind(), told.detail());
		};
	}

}
