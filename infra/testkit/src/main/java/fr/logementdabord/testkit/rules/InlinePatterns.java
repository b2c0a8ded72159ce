package fr.logementdabord.testkit.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * The patterns that a class writes down where it uses them, as in
 * {@code text.matches("[0-9]+")}: each text of a method that asks a string so may be one.
 */
final class InlinePatterns {

	private static final Set<String> ASKED = Set.of("matches", "replaceAll", "replaceFirst", "split");

	private InlinePatterns() {
	}

	static Stream<Pattern> of(JavaClass type) {
		boolean asks = type.getMethodCallsFromSelf()
			.stream()
			.anyMatch((call) -> call.getTargetOwner().isEquivalentTo(String.class) && ASKED.contains(call.getName()));
		return asks ? texts(type).stream().map(InlinePatterns::compiled).filter(Objects::nonNull) : Stream.of();
	}

	private static Set<String> texts(JavaClass type) {
		Texts texts = new Texts();
		try (InputStream code = type.getSource().orElseThrow().getUri().toURL().openStream()) {
			new ClassReader(code).accept(texts, ClassReader.SKIP_FRAMES);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts.found;
	}

	private static @Nullable Pattern compiled(String text) {
		try {
			return Pattern.compile(text);
		}
		catch (PatternSyntaxException noPattern) {
			return null;
		}
	}

	/** The texts of all methods that ask a string for a pattern. */
	private static final class Texts extends ClassVisitor {

		private final Set<String> found = new HashSet<>();

		Texts() {
			super(Opcodes.ASM9);
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
				String @Nullable [] exceptions) {
			Set<String> here = new HashSet<>();
			return new MethodVisitor(Opcodes.ASM9) {

				private boolean asks;

				@Override
				public void visitLdcInsn(Object value) {
					if (value instanceof String text) {
						here.add(text);
					}
				}

				@Override
				public void visitMethodInsn(int opcode, String owner, String called, String of, boolean isInterface) {
					this.asks |= owner.equals("java/lang/String") && ASKED.contains(called);
				}

				@Override
				public void visitEnd() {
					if (this.asks) {
						Texts.this.found.addAll(here);
					}
				}

			};
		}

	}

}
