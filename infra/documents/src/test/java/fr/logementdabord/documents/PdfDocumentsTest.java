package fr.logementdabord.documents;

import java.io.IOException;
import java.util.Map;

import fr.logementdabord.documents.pdf.PdfDocuments;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class PdfDocumentsTest {

	@Test
	void a_document_is_tagged_in_french_and_mentions_the_state_on_every_page() throws IOException {
		String longText = "Une phrase qui se répète : l’été à Béthune, « œuvre », 1 234,50 €. ".repeat(120);
		try (PDDocument read = Loader.loadPDF(render(longText))) {
			assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("fr");
			assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Compte rendu");
			assertThat(read.getDocumentInformation().getSubject()).isEqualTo("Compte rendu");
			assertThat(read.getNumberOfPages()).isGreaterThan(1);
			for (int page = 1; page <= read.getNumberOfPages(); page++) {
				var text = new PDFTextStripper();
				text.setStartPage(page);
				text.setEndPage(page);
				assertThat(text.getText(read)).contains("Avec le soutien de l’État");
			}
			assertThat(new PDFTextStripper().getText(read)).contains("« œuvre »").contains("€").contains("T1");
		}
	}

	@Test
	void every_page_tells_the_notice_of_the_site_and_none_tells_an_absent_one() throws IOException {
		String notice = "Données de démonstration : « tout » est inventé.";
		try (PDDocument read = Loader.loadPDF(render("Une phrase. ".repeat(900), "web.notice=" + notice))) {
			for (int page = 1; page <= read.getNumberOfPages(); page++) {
				var text = new PDFTextStripper();
				text.setStartPage(page);
				text.setEndPage(page);
				assertThat(text.getText(read)).contains(notice);
			}
		}
		try (PDDocument read = Loader.loadPDF(render("Une phrase."))) {
			assertThat(new PDFTextStripper().getText(read)).doesNotContain("démonstration");
		}
	}

	@Test
	void a_text_that_looks_like_markup_stays_a_text() throws IOException {
		try (PDDocument read = Loader.loadPDF(render("<script>alert(1)</script>"))) {
			assertThat(new PDFTextStripper().getText(read)).contains("<script>alert(1)</script>");
		}
	}

	private static byte[] render(String text, String... properties) {
		byte[][] file = new byte[1][];
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(ThymeleafAutoConfiguration.class, DocumentsAutoConfiguration.class))
			.withPropertyValues(properties)
			.run((context) -> file[0] = context.getBean(PdfDocuments.class)
				.render("compte-rendu", Map.of("text", text)));
		return file[0];
	}

}
