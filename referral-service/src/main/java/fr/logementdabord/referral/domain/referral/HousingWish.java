package fr.logementdabord.referral.domain.referral;

import java.util.List;

/**
 * The dwelling to look for. Absent where the household already has one, which is the case
 * of three in ten (seed:538).
 */
public record HousingWish(List<String> typologies, List<String> communesWished, boolean accessible) {

	public HousingWish {
		typologies = List.copyOf(typologies);
		communesWished = List.copyOf(communesWished);
	}
}
