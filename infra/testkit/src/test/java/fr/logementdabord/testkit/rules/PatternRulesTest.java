package fr.logementdabord.testkit.rules;

import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PatternRulesTest {

	@ParameterizedTest
	@ValueSource(strings = { "(a+)+b", "\\S+@\\S+", "(\\d|1)*!?x", "([a-z.]+)*@", "[a-z]+(\\.[a-z]+)+" })
	void a_pattern_that_looks_again_and_again_is_found(String regexp) {
		assertThat(PatternRules.isSlow(Pattern.compile(regexp))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "LDA-[0-9A-Z]{12}", "\\p{M}+", "\\S@\\S", "[^@\\s]{1,64}@[a-z]+(\\.[a-z]+){1,10}" })
	void a_pattern_that_goes_on_is_not(String regexp) {
		assertThat(PatternRules.isSlow(Pattern.compile(regexp))).isFalse();
	}

}
