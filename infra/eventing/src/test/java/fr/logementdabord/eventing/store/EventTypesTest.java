package fr.logementdabord.eventing.store;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventTypesTest {

	@Test
	void a_table_names_every_permitted_event() {
		EventTypes<Door> types = EventTypes.of(Door.class)
			.name(Door.Opened.class, "door-opened")
			.name(Door.Closed.class, "door-closed")
			.build();

		assertThat(types.nameOf(new Door.Opened())).isEqualTo("door-opened");
		assertThat(types.classOf("door-closed")).isEqualTo(Door.Closed.class);
	}

	@Test
	void an_event_that_a_newer_version_decided_is_refused_by_name() {
		EventTypes<Door> types = EventTypes.of(Door.class)
			.name(Door.Opened.class, "door-opened")
			.name(Door.Closed.class, "door-closed")
			.build();

		assertThatExceptionOfType(StoredByNewerVersion.class).isThrownBy(() -> types.classOf("door-painted"))
			.withMessageContaining("door-painted")
			.withMessageContaining("Start that version again");
	}

	@Test
	void a_table_with_a_missing_event_is_refused() {
		assertThatIllegalStateException()
			.isThrownBy(() -> EventTypes.of(Door.class).name(Door.Opened.class, "door-opened").build())
			.withMessageContaining("Closed");
	}

	@Test
	void two_events_cannot_have_the_same_name() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> EventTypes.of(Door.class).name(Door.Opened.class, "door").name(Door.Closed.class, "door"));
	}

	sealed interface Door {

		record Opened() implements Door {
		}

		record Closed() implements Door {
		}

	}

}
