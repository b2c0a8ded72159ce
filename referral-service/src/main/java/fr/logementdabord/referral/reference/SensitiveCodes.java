package fr.logementdabord.referral.reference;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The codes that tell of health, violence or justice (GDPR art. 9 and 10), from
 * {@code sensitive_codes.csv}: for those who work with the household, never in an event.
 */
public final class SensitiveCodes {

	private static final Set<String> ALL = ReferenceCsv.rows("sensitive_codes.csv")
		.stream()
		.map((row) -> key(CodeList.valueOf(row.getField("list")), row.getField("code")))
		.collect(Collectors.toUnmodifiableSet());

	private SensitiveCodes() {
	}

	/** Whether the code of this list is sensitive. */
	public static boolean has(CodeList list, String code) {
		return ALL.contains(key(list, code));
	}

	private static String key(CodeList list, String code) {
		return list + "/" + code;
	}

}
