package fr.logementdabord.reporting.view.measures;

import fr.logementdabord.reporting.view.casejourney.MeasureStatus;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which measures are asked for.
 *
 * @param territory a territory key
 * @param status where the measure stands
 */
public record MeasureFilter(@Nullable @Size(max = 40) String territory, @Nullable MeasureStatus status) {

	/**
	 * The running measures of a territory, or of all.
	 */
	public static MeasureFilter runningIn(@Nullable String territory) {
		return new MeasureFilter(territory, MeasureStatus.RUNNING);
	}

}
