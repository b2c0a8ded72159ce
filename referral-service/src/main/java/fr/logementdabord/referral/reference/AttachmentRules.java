package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which files may be joined and who reads them, from {@code attachment_types.csv} and
 * {@code attachment_classes.csv} (seed:463: the social note has its own access).
 */
public final class AttachmentRules {

	/** Bytes of the largest file. */
	public static final int LARGEST = 3 * 1024 * 1024;

	/** Files of a saisine at most. */
	public static final int MOST = 20;

	private static final List<AccessClass> CLASSES = ReferenceCsv.rows("attachment_classes.csv")
		.stream()
		.map((row) -> new AccessClass(row.getField("class"), Period.of(row),
				Set.of(row.getField("readers").split("\\|"))))
		.toList();

	private static final List<FileType> TYPES = ReferenceCsv.rows("attachment_types.csv")
		.stream()
		.map((row) -> new FileType(row.getField("extension"), row.getField("media_type"),
				HexFormat.of().parseHex(row.getField("begins_with_hex"))))
		.toList();

	private AttachmentRules() {
	}

	/** The classes to choose from on a day. */
	public static List<String> classesOn(LocalDate day) {
		return CLASSES.stream().filter((one) -> one.period().contains(day)).map(AccessClass::name).toList();
	}

	/**
	 * The classes that a reader in one of these parts may read, retired ones included.
	 */
	public static List<String> readableBy(Set<String> parts) {
		return CLASSES.stream()
			.filter((one) -> one.readers().stream().anyMatch(parts::contains))
			.map(AccessClass::name)
			.toList();
	}

	/**
	 * Media type of a file; empty when its name or its first bytes are none of those
	 * permitted, or do not agree.
	 */
	public static Optional<String> mediaType(String fileName, byte[] content) {
		String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return TYPES.stream()
			.filter((type) -> type.extension().equals(extension) && type.begins(content))
			.map(FileType::mediaType)
			.findFirst();
	}

	/** The extension of a media type. */
	public static String extension(String mediaType) {
		return TYPES.stream()
			.filter((type) -> type.mediaType().equals(mediaType))
			.map(FileType::extension)
			.findFirst()
			.orElseThrow();
	}

	private record AccessClass(String name, Period period, Set<String> readers) {
	}

	private record FileType(String extension, String mediaType, byte[] first) {

		boolean begins(byte[] content) {
			if (content.length < this.first.length) {
				return false;
			}
			for (int i = 0; i < this.first.length; i++) {
				if (content[i] != this.first[i]) {
					return false;
				}
			}
			return true;
		}

	}

}
