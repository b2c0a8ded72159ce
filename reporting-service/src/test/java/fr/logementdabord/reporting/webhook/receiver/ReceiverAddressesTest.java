package fr.logementdabord.reporting.webhook.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Nobody has us call the inside of a network.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiverAddressesTest {

	private final ReceiverAddresses addresses = new ReceiverAddresses(false);

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
			"169.254.169.254", "0.0.0.0", "0.1.2.3", "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1",
			"198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1",
			"fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001::1",
			"2001:db8::1" })
	void an_address_that_is_not_public_is_not_called(String address) throws UnknownHostException {
		assertThat(ReceiverAddresses.isPublic(InetAddress.getByName(address))).isFalse();
		assertThatThrownBy(() -> this.addresses.resolve(address))
			.isInstanceOf(ReceiverAddresses.ForbiddenReceiver.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "198.20.0.1", "2a01:e0a::1" })
	void a_public_address_is_called(String address) throws UnknownHostException {
		assertThat(this.addresses.resolve(address)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://8.8.8.8/", "ftp://8.8.8.8/", "https://user:pass@8.8.8.8/", "https://8.8.8.8/#x",
			"https://8.8.8.8:22/", "https:///path", "not an address", "https://localhost/", "https://127.1/",
			"https://0x7f000001/", "https://2130706433/", "https://[::1]/", "https://[::ffff:127.0.0.1]/",
			"file:///etc/passwd", "" })
	void what_is_no_public_https_address_is_refused_with_a_reason(String address) {
		assertThat(this.addresses.refusal(address)).isNotBlank();
	}

	@Test
	void a_public_https_address_is_accepted() {
		assertThat(this.addresses.refusal("https://8.8.8.8/evenements?de=lda")).isNull();
		assertThat(this.addresses.refusal("https://8.8.8.8:8443/")).isNull();
	}

	@Test
	void only_the_setting_for_one_machine_lets_this_machine_be_called() {
		ReceiverAddresses here = new ReceiverAddresses(true);
		assertThat(here.refusal("http://127.0.0.1:8000/")).isNull();
		assertThat(here.refusal("https://10.0.0.1/")).isNotNull();
	}

}
