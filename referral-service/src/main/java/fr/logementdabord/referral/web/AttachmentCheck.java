package fr.logementdabord.referral.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.referral.intake.Attachments.NewFile;
import fr.logementdabord.referral.reference.AttachmentRules;
import fr.logementdabord.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/**
 * Lets through only files that are what they claim to be, and not too large.
 */
final class AttachmentCheck {

	private static final int LONGEST_NAME = 150;

	private AttachmentCheck() {
	}

	/**
	 * A file that may be joined.
	 * @param already how many files there are
	 * @throws ProblemException when it may not
	 */
	static NewFile checked(@Nullable MultipartFile file, @Nullable String accessClass, long already, LocalDate today) {
		FieldCheck check = new FieldCheck();
		if (accessClass == null || !AttachmentRules.classesOn(today).contains(accessClass)) {
			check.wrong("accessClass", "Choisissez la nature de la pièce : elle décide de qui peut la lire.");
		}
		if (file == null || file.isEmpty()) {
			check.wrong("file", "Choisissez un fichier qui n’est pas vide.");
			check.throwIfWrong();
			throw new IllegalStateException("a missing file is told");
		}
		if (file.getSize() > AttachmentRules.LARGEST) {
			throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "piece-trop-volumineuse",
					"La pièce dépasse 3 Mo. Réduisez-la, par exemple en la numérisant en noir et blanc. Rien n’a été modifié.");
		}
		if (already >= AttachmentRules.MOST) {
			check.wrong("file", "Une saisine porte au plus %d pièces.".formatted(AttachmentRules.MOST));
		}
		String name = name(file);
		byte[] content = content(file);
		Optional<String> mediaType = AttachmentRules.mediaType(name, content);
		if (mediaType.isEmpty()) {
			check.wrong("file", "Ce type de fichier n’est pas accepté : joignez un PDF, une image JPEG ou PNG.");
		}
		check.throwIfWrong();
		return new NewFile(name, String.valueOf(accessClass), mediaType.orElseThrow(), content);
	}

	/** The last part of the name, without what could steer a screen or a disk. */
	private static String name(MultipartFile file) {
		String sent = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		String plain = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
			.replaceAll("[\\p{Cntrl}<>]", "");
		return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
	}

	private static byte[] content(MultipartFile file) {
		try {
			return file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
