package fr.logementdabord.referral.reference;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentRulesTest {

	@ParameterizedTest
	@CsvSource({ "note.pdf,%PDF-1.7,true", "NOTE.PDF,%PDF-1.7,true", "note.pdf,<html>,false",
			"note.html,%PDF-1.7,false", "note.pdf.exe,%PDF-1.7,false", "note,%PDF-1.7,false", "note.png,%PDF-1.7,false",
			"note.svg,<svg>,false", "note.pdf,%PD,false" })
	void a_file_is_what_its_name_and_its_first_bytes_both_say(String name, String content, boolean permitted) {
		assertThat(AttachmentRules.mediaType(name, content.getBytes(StandardCharsets.US_ASCII)).isPresent())
			.isEqualTo(permitted);
	}

	@Test
	void the_class_decides_who_reads() {
		assertThat(AttachmentRules.readableBy(Set.of("COORDINATOR"))).contains("SOCIAL_NOTE", "HEALTH",
				"IDENTITY_PAPER");
		assertThat(AttachmentRules.readableBy(Set.of("DEPARTMENT"))).contains("IDENTITY_PAPER")
			.doesNotContain("SOCIAL_NOTE", "HEALTH");
		assertThat(AttachmentRules.readableBy(Set.of("ASSOCIATION"))).contains("SOCIAL_NOTE").doesNotContain("HEALTH");
		assertThat(AttachmentRules.readableBy(Set.of())).isEmpty();
		assertThat(AttachmentRules.classesOn(LocalDate.of(2018, 12, 31))).isEmpty();
	}

}
