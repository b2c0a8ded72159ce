package fr.logementdabord.housing.messaging;

import fr.logementdabord.testkit.contract.ChannelsSpec;
import org.junit.jupiter.api.Test;

class ChannelsTest {

	@Test
	void the_service_reads_and_writes_the_channels_its_document_names() {
		ChannelsSpec.check("housing");
	}

}
