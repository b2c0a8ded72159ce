package fr.logementdabord.testkit.rules;

import java.util.regex.Pattern;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PatternRulesTest {

	@ParameterizedTest
	@ValueSource(strings = { "(a+)+b", "\\S+@\\S+", "(\\d|1)*!?x", "([a-z.]+)*@", "[a-z]+(\\.[a-z]+)+" })
	void a_pattern_that_looks_again_and_again_is_found(String regexp) {
		assertThat(PatternRules.isSlow(Pattern.compile(regexp))).isTrue();
	}

	@Test
	void a_slow_pattern_is_found_where_it_is_used_too() {
		assertThatThrownBy(() -> PatternRules.check(new ClassFileImporter().importClasses(Slow.class)))
			.hasMessageContaining("Slow: (a+)+b");
		PatternRules.check(new ClassFileImporter().importClasses(Quick.class));
	}

	static final class Slow {

		boolean isOne(String text) {
			return text.strip().matches("(a+)+b");
		}

	}

	static final class Quick {

		String[] parts(String text) {
			return text.replaceAll("[^a-z,]", "").split(",");
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "LDA-[0-9A-Z]{12}", "\\p{M}+", "\\S@\\S", "[^@\\s]{1,64}@[a-z]+(\\.[a-z]+){1,10}" })
	void a_pattern_that_goes_on_is_not(String regexp) {
		assertThat(PatternRules.isSlow(Pattern.compile(regexp))).isFalse();
	}

}
