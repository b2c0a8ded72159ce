package fr.logementdabord.testkit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;

/**
 * No pattern of ours, as a constant, on a field that is sent or written down where it is
 * used, takes long over what somebody wrote to make it take long. What is counted is how
 * often it looks at a character, not time.
 */
final class PatternRules {

	private static final String CONSTRAINT = "jakarta.validation.constraints.Pattern";

	private static final int LENGTH = 5_000;

	private static final int LOOKS_PER_CHARACTER = 200;

	private static final List<String> BEGINNINGS = List.of("", "household.members[1].", "a@a", "0", "LDA-");

	private static final List<String> REPEATED = List.of("a", "A", "1", " ", "-", ".", "@", "é", "/", "1 ", "1-", "a.",
			"a@", "a@a.", "[1]", "a ", "\u0301");

	private static final List<String> ENDS = List.of("", "!", "\n", "@");

	private PatternRules() {
	}

	static void check(JavaClasses classes) {
		List<String> slow = new ArrayList<>();
		classes.stream().flatMap((type) -> type.getFields().stream()).forEach((field) -> {
			for (Pattern pattern : patterns(field).toList()) {
				if (isSlow(pattern)) {
					slow.add(field.getFullName() + ": " + pattern);
				}
			}
		});
		classes.forEach((type) -> InlinePatterns.of(type)
			.filter(PatternRules::isSlow)
			.forEach((pattern) -> slow.add(type.getFullName() + ": " + pattern)));
		if (!slow.isEmpty()) {
			throw new AssertionError("Patterns that hostile text makes slow:\n" + String.join("\n", slow));
		}
	}

	private static Stream<Pattern> patterns(JavaField field) {
		Stream<Pattern> constraint = field.tryGetAnnotationOfType(CONSTRAINT)
			.map(PatternRules::regexp)
			.map(Stream::of)
			.orElse(Stream.of());
		boolean constant = field.getRawType().isEquivalentTo(Pattern.class)
				&& field.getModifiers().contains(JavaModifier.STATIC);
		return constant ? Stream.concat(constraint, Stream.of(value(field))) : constraint;
	}

	private static Pattern regexp(JavaAnnotation<?> constraint) {
		return Pattern.compile((String) constraint.get("regexp").orElseThrow());
	}

	private static Pattern value(JavaField field) {
		try {
			var constant = field.reflect();
			constant.setAccessible(true);
			return (Pattern) constant.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether some text makes it look again and again at the same characters. */
	static boolean isSlow(Pattern pattern) {
		for (String beginning : BEGINNINGS) {
			for (String repeated : REPEATED) {
				for (String end : ENDS) {
					String text = beginning + repeated.repeat(LENGTH / repeated.length()) + end;
					try {
						pattern.matcher(new Watched(text)).matches();
						var every = pattern.matcher(new Watched(text));
						while (every.find()) {
							// all of them, as a replacement does
							continue;
						}
					}
					catch (TooManyLooks | StackOverflowError tooMuch) {
						return true;
					}
				}
			}
		}
		return false;
	}

	private static final class Watched implements CharSequence {

		private final String text;

		private int left;

		Watched(String text) {
			this.text = text;
			this.left = LOOKS_PER_CHARACTER * text.length();
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public char charAt(int index) {
			if (--this.left < 0) {
				throw new TooManyLooks();
			}
			return this.text.charAt(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return this.text.subSequence(start, end);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	private static final class TooManyLooks extends RuntimeException {

		TooManyLooks() {
			super(null, null, false, false);
		}

	}

}
