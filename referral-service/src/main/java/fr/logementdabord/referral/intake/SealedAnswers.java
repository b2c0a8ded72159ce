package fr.logementdabord.referral.intake;

import java.util.List;
import java.util.Map;

import fr.logementdabord.vault.FieldCipher;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as one sealed text: not even which questions were answered can be read.
 */
final class SealedAnswers {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private SealedAnswers() {
	}

	static String seal(Map<String, List<String>> answers, FieldCipher cipher, String place) {
		return cipher.seal(JSON.writeValueAsString(answers), place);
	}

	static Map<String, List<String>> open(String sealed, FieldCipher cipher, String place) {
		return JSON.readValue(cipher.open(sealed, place), FIELDS);
	}

}
