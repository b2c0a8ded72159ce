package fr.logementdabord.documents;

import fr.logementdabord.documents.pdf.PdfDocuments;
import org.thymeleaf.ITemplateEngine;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * What an application that makes documents needs.
 */
@AutoConfiguration(after = ThymeleafAutoConfiguration.class)
public class DocumentsAutoConfiguration {

	@Bean
	PdfDocuments pdfDocuments(ITemplateEngine templates, @Value("${web.notice:}") String notice) {
		return new PdfDocuments(templates, notice.strip());
	}

}
