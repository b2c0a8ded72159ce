package fr.logementdabord.measure.reference;

import fr.logementdabord.measure.domain.measuretype.MeasureType;
import fr.logementdabord.measure.domain.measuretype.MeasureTypes;

/**
 * The dated measure types and the State's envelopes that may fund an agreement.
 */
public final class MeasureTypeFile {

	/** {@code measure_types.csv}. */
	public static final MeasureTypes TYPES = new MeasureTypes(ReferenceFile.rows("measure_types.csv")
		.stream()
		.map((row) -> new MeasureType(row.getField("code"), ReferenceFile.day(row, "funded_from").orElseThrow(),
				ReferenceFile.day(row, "funded_until")))
		.toList());

	private MeasureTypeFile() {
	}

}
