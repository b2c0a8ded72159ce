package fr.logementdabord.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {

	@Test
	void free_ports_are_different_and_can_be_opened() {
		// when
		Map<Program, Integer> ports = Ports.free();
		// then
		assertThat(ports).containsOnlyKeys(Program.values());
		assertThat(new HashSet<>(ports.values())).hasSize(Program.values().length);
		Ports.requireFree(ports);
	}

	@Test
	void a_port_in_use_is_named_with_the_program_that_needs_it_and_the_process_that_has_it() throws IOException {
		// given
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Map<Program, Integer> ports = new EnumMap<>(Ports.free());
			ports.put(Program.GATEWAY, taken.getLocalPort());
			// then
			assertThatThrownBy(() -> Ports.requireFree(ports)).isInstanceOf(SuiteFailure.class)
				.hasMessageContaining("port %d, needed by gateway, is in use by process %d", taken.getLocalPort(),
						ProcessHandle.current().pid())
				.hasMessageContaining("GATEWAY_PORT");
		}
	}

	@Test
	void the_same_port_for_two_programs_is_refused() {
		// given
		Map<Program, Integer> ports = new EnumMap<>(Ports.free());
		ports.put(Program.GATEWAY, ports.get(Program.IDENTITY));
		// then
		assertThatThrownBy(() -> Ports.requireFree(ports)).hasMessageContaining("both identity and gateway");
	}

}
