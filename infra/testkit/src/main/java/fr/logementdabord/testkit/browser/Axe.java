package fr.logementdabord.testkit.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.openqa.selenium.JavascriptExecutor;

/**
 * The axe accessibility engine, run inside the page that is open.
 */
final class Axe {

	private static final String SCRIPT = script();

	private static final String RUN = """
			const done = arguments[arguments.length - 1];
			axe.run(document, {
			  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
			  resultTypes: ['violations']
			}).then((result) => done(result.violations.map((violation) => ({
			  rule: violation.id,
			  says: violation.help,
			  where: violation.nodes.map((node) => node.html).join('\\n    ')
			}))), (error) => done([{ rule: 'axe', says: String(error), where: '' }]));
			""";

	private Axe() {
	}

	/** One text per broken rule: the rule, what it says, where it is broken. */
	@SuppressWarnings("unchecked")
	static List<String> violations(JavascriptExecutor page) {
		page.executeScript(SCRIPT);
		var found = (List<Map<String, String>>) page.executeAsyncScript(RUN);
		return found.stream()
			.map((violation) -> violation.get("rule") + ": " + violation.get("says") + "\n    "
					+ violation.get("where"))
			.toList();
	}

	private static String script() {
		try (InputStream resource = Axe.class.getResourceAsStream("/axe.min.js")) {
			if (resource == null) {
				throw new IllegalStateException("axe-core is not on the class path");
			}
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
