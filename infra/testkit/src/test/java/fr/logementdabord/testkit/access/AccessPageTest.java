package fr.logementdabord.testkit.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessPageTest {

	/** With {@code -Daccess.write=true} the page is written instead of compared. */
	private static final String WRITE = "access.write";

	@Test
	void the_published_page_says_what_the_matrices_say() throws IOException {
		Path page = RepositoryRoot.path("docs/access.md");
		if (Boolean.getBoolean(WRITE)) {
			Files.writeString(page, AccessPage.text());
		}
		assertThat(page).hasContent(AccessPage.text());
	}

}
