package fr.logementdabord.referral.reference;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeListTest {

	@ParameterizedTest
	@EnumSource
	void every_code_has_words_in_french(CodeList list) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		assertThat(list.codes()).isNotEmpty()
			.allSatisfy((code) -> assertThat(messages.getMessage(list.kind() + "." + code, null, null, Locale.FRANCE))
				.as(code)
				.isNotBlank());
	}

	@Test
	void codes_are_exact() {
		assertThat(CodeList.MOTIVE.has("VIOLENCE")).isTrue();
		assertThat(CodeList.MOTIVE.has("violence")).isFalse();
		assertThat(CodeList.MOTIVE.has(null)).isFalse();
	}

}
