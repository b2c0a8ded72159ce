package fr.logementdabord.journeys;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A fictional person of the journeys. Everything in here is personal data and must never
 * be found outside the identity vault.
 *
 * @param familyName invented, and spelled as nobody's
 * @param givenName invented
 * @param birthDate invented; gives the age that the source document states
 * @param phone from the range that is reserved for fiction
 */
public record Person(String familyName, String givenName, LocalDate birthDate, String phone) {

	private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	/**
	 * The texts that would betray the person wherever they were found.
	 */
	public List<String> traces() {
		return List.of(this.familyName, this.givenName, this.birthDate.toString(), this.birthDate.format(FRENCH),
				this.phone, this.phone.replace(" ", ""));
	}

}
