package fr.logementdabord.referral.identity;

import java.util.List;
import java.util.Optional;

import fr.logementdabord.vault.access.AccessChain;
import fr.logementdabord.vault.access.AccessEntry.Reading;
import fr.logementdabord.web.security.Viewer;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Who read which identity, when, how much of it and what for. Written before the reader
 * gets anything: a failure here gives nothing.
 */
public class AccessLog {

	/** Name of the chain. */
	public static final String CHAIN = "identity_readings";

	/** Only the name was read. */
	public static final String NAME = "NAME";

	/** The whole identity was read. */
	public static final String FULL = "FULL";

	/** The answers of the saisine were read. */
	public static final String ANSWERS = "ANSWERS";

	/** An attachment was read. */
	public static final String ATTACHMENT = "ATTACHMENT";

	/** The content of a received event was read; the number is that of its entry. */
	public static final String EVENT = "EVENT";

	/** Everything was read to be given to the person. */
	public static final String DISCLOSURE = "DISCLOSURE";

	/** Households were looked for by a name; the numbers are those that were found. */
	public static final String SEARCH = "SEARCH";

	/** How much may be read, in the order of a choice. */
	public static final List<String> WHAT = List.of(NAME, FULL, ANSWERS, ATTACHMENT, EVENT, DISCLOSURE, SEARCH);

	/** Read outside any request. */
	private static final String BACKGROUND = "BACKGROUND";

	private final AccessChain chain;

	public AccessLog(AccessChain chain) {
		this.chain = chain;
	}

	/** Writes a reading down; what for is the page or the address it was asked at. */
	public void read(Viewer viewer, List<String> caseIds, String what) {
		this.chain.append(new Reading(viewer.login(), viewer.organisation(), caseIds, what, address()));
	}

	/** The pattern of the address, never the address: that may say more. */
	private static String address() {
		return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
			.map((request) -> request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
					RequestAttributes.SCOPE_REQUEST))
			.map(String::valueOf)
			.orElse(BACKGROUND);
	}

}
