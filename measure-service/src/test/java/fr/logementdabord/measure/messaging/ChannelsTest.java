package fr.logementdabord.measure.messaging;

import fr.logementdabord.testkit.contract.ChannelsSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChannelsTest {

	@Test
	void the_service_reads_and_writes_the_channels_its_document_names() {
		ChannelsSpec.check("measure");
	}

}
