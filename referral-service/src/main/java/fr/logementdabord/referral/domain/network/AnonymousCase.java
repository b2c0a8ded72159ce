package fr.logementdabord.referral.domain.network;

import java.util.List;

import fr.logementdabord.referral.domain.network.Traits.Level;

/**
 * A situation that may be shown.
 *
 * @param difficulties those that enough others share
 * @param leftOut how many difficulties are not told because too few share them
 */
public record AnonymousCase(Traits traits, Level level, List<String> difficulties, int leftOut) {

	public AnonymousCase {
		difficulties = List.copyOf(difficulties);
	}

}
