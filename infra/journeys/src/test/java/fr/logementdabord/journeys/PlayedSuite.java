package fr.logementdabord.journeys;

import java.nio.file.Path;

import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import fr.logementdabord.launcher.SuiteSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the suite once for all tests that ask for it, plays both situations, and hands
 * out the suite, the cast and the cases.
 */
final class PlayedSuite implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == Suite.class || type == Cast.class || type == Check.Played.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Resource resource = context.getRoot()
			.getStore(ExtensionContext.Namespace.create(PlayedSuite.class))
			.computeIfAbsent(Resource.class, (key) -> new Resource(), Resource.class);
		Class<?> type = parameter.getParameter().getType();
		if (type == Suite.class) {
			return resource.suite();
		}
		return (type == Cast.class) ? resource.cast() : resource.played();
	}

	/**
	 * Lives as long as the test run. A failure to start or to play is told to every test
	 * that needs it, without trying again.
	 */
	static final class Resource implements AutoCloseable {

		private @Nullable Suite suite;

		private @Nullable Cast cast;

		private Check.@Nullable Played played;

		private @Nullable RuntimeException failure;

		Resource() {
			try {
				Path root = SuiteSettings.repositoryRoot();
				this.suite = Suite.startFresh(SuiteSettings.apart(root, root.resolve("infra/journeys/target/suite")));
				this.cast = new Cast(this.suite.address(Program.GATEWAY));
				this.played = new Check(this.cast, System.out::println).play("it");
			}
			catch (RuntimeException ex) {
				this.failure = ex;
			}
		}

		Suite suite() {
			return given(this.suite);
		}

		Cast cast() {
			return given(this.cast);
		}

		Check.Played played() {
			return given(this.played);
		}

		private <T> T given(@Nullable T value) {
			if (value == null) {
				throw new IllegalStateException("The suite did not come so far", this.failure);
			}
			return value;
		}

		@Override
		public void close() {
			if (this.suite != null) {
				this.suite.close();
			}
		}

	}

}
