package fr.logementdabord.launcher;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

	@Test
	void an_unknown_option_is_refused() {
		assertThatThrownBy(() -> Options.of("--frsh")).isInstanceOf(SuiteFailure.class)
			.hasMessageContaining("--frsh")
			.hasMessageContaining("--help");
	}

	@Test
	void a_check_is_used_alone() {
		assertThatThrownBy(() -> Options.of("--check", "--fresh")).isInstanceOf(SuiteFailure.class);
		assertThat(Options.of("--check").check()).isTrue();
		assertThatThrownBy(() -> Options.of("--drill", "--demo")).isInstanceOf(SuiteFailure.class);
		assertThat(Options.of("--drill").drill()).isTrue();
	}

	@Test
	void the_demo_and_the_history_load_people_who_do_not_exist() {
		assertThat(Options.of("--history").history()).isTrue();
		assertThat(Options.of("--history").loadsInventedPeople()).isTrue();
		assertThat(Options.of("--demo").loadsInventedPeople()).isTrue();
		assertThat(Options.of("--fresh").loadsInventedPeople()).isFalse();
		assertThatThrownBy(() -> Options.of("--check", "--history")).isInstanceOf(SuiteFailure.class);
	}

	@Test
	void ports_and_home_come_from_the_environment() {
		// when
		SuiteSettings settings = SuiteSettings.fromEnvironment(Path.of("/somewhere"),
				Map.of("GATEWAY_PORT", "8888", "SUITE_HOME", "elsewhere"));
		// then
		assertThat(settings.port(Program.GATEWAY)).isEqualTo(8888);
		assertThat(settings.port(Program.IDENTITY)).isEqualTo(9000);
		assertThat(settings.home()).isEqualTo(Path.of("/somewhere/elsewhere"));
	}

	@Test
	void a_port_that_is_none_is_refused() {
		assertThatThrownBy(() -> SuiteSettings.fromEnvironment(Path.of("."), Map.of("GATEWAY_PORT", "eighty")))
			.hasMessage("GATEWAY_PORT=eighty is not a port number between 1 and 65535.");
	}

}
