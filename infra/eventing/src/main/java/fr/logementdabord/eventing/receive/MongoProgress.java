package fr.logementdabord.eventing.receive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;

/**
 * The progress of a group as documents, one for each stream.
 */
final class MongoProgress implements Progress {

	static final String COLLECTION = "progress";

	private final MongoCollection<Document> marks;

	private final String group;

	MongoProgress(MongoCollection<Document> marks, String group) {
		this.marks = marks;
		this.group = group;
	}

	@Override
	public Map<String, Long> of(Collection<String> streams) {
		Map<String, Long> reached = new HashMap<>();
		List<String> ids = streams.stream().map(this::id).toList();
		for (Document mark : this.marks.find(Filters.in("_id", ids))) {
			reached.put(mark.getString("stream"), mark.getLong("sequence"));
		}
		return reached;
	}

	@Override
	public void reached(Map<String, Long> sequences) {
		if (sequences.isEmpty()) {
			return;
		}
		List<WriteModel<Document>> writes = new ArrayList<>();
		sequences.forEach((stream,
				sequence) -> writes.add(new UpdateOneModel<>(
						Filters.eq("_id", id(stream)), Updates.combine(Updates.max("sequence", sequence),
								Updates.setOnInsert("stream", stream), Updates.setOnInsert("group", this.group)),
						new UpdateOptions().upsert(true))));
		this.marks.bulkWrite(writes, new BulkWriteOptions().ordered(false));
	}

	private String id(String stream) {
		return this.group + "/" + stream;
	}

}
