package fr.logementdabord.measure.policy.waitinglist;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.springframework.stereotype.Component;

/**
 * Draws the seed of a waiting list: nobody chooses it, and it is recorded with the list.
 */
@Component
public class Seeds {

	private static final int BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	/**
	 * A new seed, 32 hexadecimal digits.
	 */
	public String next() {
		byte[] seed = new byte[BYTES];
		this.random.nextBytes(seed);
		return HexFormat.of().formatHex(seed);
	}

}
