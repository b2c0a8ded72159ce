package fr.logementdabord.operations.archive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.logementdabord.operations.archive.Commits.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Whatever of a history a backup has caught, it is completed to a moment that could have
 * been.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosureTest {

	private final Map<String, Map<String, Document>> stores = new LinkedHashMap<>(
			Map.of("referral", new HashMap<>(), "measure", new HashMap<>()));

	private final Map<String, CommitIndex> caught = new LinkedHashMap<>(
			Map.of("referral", new CommitIndex(), "measure", new CommitIndex()));

	private final TreeSet<String> brought = new TreeSet<>();

	@Test
	void the_event_that_caused_a_commit_is_brought_with_all_that_comes_before_it() {
		stored("referral", commit("referral-1", 1, null), commit("referral-1", 2, null), commit("referral-1", 3, null));
		caught("measure", commit("measure-1", 1, "referral-1/2"));

		complete(Map.of());

		assertThat(this.brought).containsExactly("referral-1/1", "referral-1/2");
	}

	@Test
	void a_commit_that_the_cursor_missed_is_brought() {
		stored("referral", commit("referral-1", 1, null), commit("referral-1", 2, null));
		caught("referral", commit("referral-1", 3, null));

		complete(Map.of());

		assertThat(this.brought).containsExactly("referral-1/1", "referral-1/2");
	}

	@Test
	void what_a_reader_has_taken_in_is_brought_from_its_owner() {
		stored("referral", commit("referral-1", 2, null));
		caught("referral", commit("referral-1", 1, null));

		complete(Map.of("referral-1", 2L));

		assertThat(this.brought).containsExactly("referral-1/2");
	}

	@Test
	void a_cause_from_outside_is_nobodys() {
		caught("referral", commit("referral-1", 1, "urn:partner/17"));

		complete(Map.of());

		assertThat(this.brought).isEmpty();
	}

	@Test
	void a_store_with_a_hole_is_told() {
		caught("referral", commit("referral-1", 2, null));

		assertThatIllegalStateException().isThrownBy(() -> complete(Map.of()))
			.withMessageContaining("no commit referral-1/1");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34 })
	void any_part_of_any_history_is_completed(long seed) {
		// given
		Random chance = new Random(seed);
		Map<String, Long> length = new HashMap<>();
		String last = null;
		for (int i = 0; i < 300; i++) {
			String database = chance.nextBoolean() ? "referral" : "measure";
			String stream = database + "-" + chance.nextInt(20);
			long number = length.merge(stream, 1L, Long::sum);
			Document commit = commit(stream, number, chance.nextBoolean() ? last : null);
			last = stream + "/" + number;
			stored(database, commit);
			if (chance.nextInt(4) == 0) {
				caught(database, commit);
			}
		}
		// when
		complete(Map.of());
		// then
		this.caught.forEach((database, index) -> {
			for (String stream : index.streams()) {
				assertThat(index.hasHole(stream)).isFalse();
			}
			for (String cause : index.causes()) {
				String stream = cause.substring(0, cause.lastIndexOf('/'));
				long version = Long.parseLong(cause.substring(cause.lastIndexOf('/') + 1));
				assertThat(this.caught.values()).anySatisfy((owner) -> assertThat(owner.last(stream)).isNotNull()
					.satisfies((mark) -> assertThat(mark.version()).isGreaterThanOrEqualTo(version)));
			}
		});
	}

	private void complete(Map<String, Long> reached) {
		new Closure(this.caught, (database, id) -> this.stores.get(database).get(id),
				(database, commit) -> this.brought.add(commit.getString("_id")))
			.complete(reached);
	}

	private void stored(String database, Document... commits) {
		for (Document commit : List.of(commits)) {
			this.stores.get(database).put(commit.getString("_id"), commit);
		}
	}

	private void caught(String database, Document... commits) {
		for (Document commit : List.of(commits)) {
			this.caught.get(database).add(commit);
		}
	}

}
