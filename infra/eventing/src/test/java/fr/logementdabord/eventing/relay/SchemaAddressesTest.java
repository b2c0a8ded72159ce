package fr.logementdabord.eventing.relay;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaAddressesTest {

	@Test
	void the_schema_of_a_type_is_the_file_of_its_contract() {
		assertThat(new SchemaAddresses("https://lda.example/contrats/").of("fr.logementdabord.housing.dwelling-let.v1"))
			.hasToString("https://lda.example/contrats/housing/dwelling-let.v1.schema.json");
	}

}
