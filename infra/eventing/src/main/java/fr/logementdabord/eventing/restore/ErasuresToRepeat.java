package fr.logementdabord.eventing.restore;

import java.util.ArrayList;
import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import fr.logementdabord.eventing.deadline.Chore;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases again, after a restore, what had been erased before the loss: a backup may be
 * older than the erasure. The restore leaves the list; an entry goes once it is done.
 */
public class ErasuresToRepeat implements Chore {

	/** Where a restore leaves the ids of the cases. */
	public static final String COLLECTION = "erasures_to_repeat";

	private static final Logger logger = LoggerFactory.getLogger(ErasuresToRepeat.class);

	private static final int AT_ONCE = 50;

	private final MongoCollection<Document> list;

	private final Consumer<String> erase;

	/**
	 * Repeats the erasures of one service.
	 * @param erase erases all that the service keeps of a case; twice is once
	 */
	public ErasuresToRepeat(MongoCollection<Document> list, Consumer<String> erase) {
		this.list = list;
		this.erase = erase;
	}

	@Override
	public void round() {
		for (Document entry : this.list.find().limit(AT_ONCE).into(new ArrayList<>())) {
			String caseId = entry.getString("_id");
			this.erase.accept(caseId);
			this.list.deleteOne(Filters.eq("_id", caseId));
			logger.info("what was kept of case {} is erased again after a restore", caseId);
		}
	}

}
