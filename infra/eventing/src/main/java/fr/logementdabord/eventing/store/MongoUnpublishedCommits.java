package fr.logementdabord.eventing.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The commits of {@link MongoEventStore} that still carry their marker.
 */
public class MongoUnpublishedCommits implements UnpublishedCommits {

	private static final int READ_BACK = 64;

	private static final Bson MARKED = Filters.exists(CommitDocuments.UNPUBLISHED);

	private final MongoCollection<Document> commits;

	public MongoUnpublishedCommits(MongoCollection<Document> commits) {
		this.commits = commits;
	}

	/**
	 * Creates the index behind {@link #oldest}: only marked commits are in it.
	 */
	public void createIndex() {
		this.commits.createIndex(Indexes.ascending(CommitDocuments.UNPUBLISHED), new IndexOptions().sparse(true));
	}

	@Override
	public List<Commit> oldest(int limit) {
		List<Commit> found = new ArrayList<>();
		for (Document document : this.commits.find(MARKED)
			.sort(Sorts.ascending(CommitDocuments.UNPUBLISHED))
			.limit(limit)) {
			found.add(CommitDocuments.read(document));
		}
		return found;
	}

	@Override
	public List<Commit> directlyBefore(Commit commit) {
		List<Commit> before = new ArrayList<>();
		for (long last = commit.number() - 1; last >= 1; last -= READ_BACK) {
			for (Document document : downFrom(commit.stream(), last)) {
				Commit earlier = CommitDocuments.read(document);
				if (document.containsKey(CommitDocuments.UNPUBLISHED)) {
					before.addFirst(earlier);
				}
				else if (!earlier.publicEvents().isEmpty()) {
					return before;
				}
			}
		}
		return before;
	}

	private List<Document> downFrom(String stream, long last) {
		List<String> ids = LongStream.rangeClosed(Math.max(1, last - READ_BACK + 1), last)
			.mapToObj((number) -> Commit.id(stream, number))
			.toList();
		List<Document> page = this.commits.find(Filters.in("_id", ids)).into(new ArrayList<>());
		page.sort(Comparator.comparing((Document document) -> document.getLong("number")).reversed());
		return page;
	}

	@Override
	public void published(Collection<String> commitIds) {
		this.commits.updateMany(Filters.in("_id", commitIds), Updates.unset(CommitDocuments.UNPUBLISHED));
	}

	@Override
	public long count() {
		return this.commits.countDocuments(MARKED);
	}

}
