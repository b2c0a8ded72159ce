package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.logementdabord.referral.domain.referral.ReferralFile;
import org.jspecify.annotations.Nullable;

/**
 * How urgent a referral is, from what it said on its day: a dated local rule
 * ({@code reference/urgency.csv}) that puts the queue in order and decides nothing.
 */
public final class Urgency {

	/** Lowest level: in its turn. */
	public static final int ORDINARY = 0;

	/** Highest level: today. */
	public static final int HIGHEST = 3;

	private final List<Sign> signs;

	Urgency(List<Sign> signs) {
		this.signs = List.copyOf(signs);
	}

	/** The rule of the class path. */
	public static Urgency load() {
		return new Urgency(ReferenceCsv.rows("urgency.csv").stream().map(Sign::of).toList());
	}

	/** Level of a referral, 0 to 3: the highest of its signs. */
	public int levelOf(ReferralFile file) {
		return signsOf(file).mapToInt(Sign::level).max().orElse(ORDINARY);
	}

	/** The signs behind the level, as {@code <kind>.<code>}, most urgent first. */
	public List<String> reasonsOf(ReferralFile file) {
		return signsOf(file).sorted((one, other) -> other.level() - one.level())
			.map((sign) -> sign.kind() + "." + sign.code())
			.toList();
	}

	private Stream<Sign> signsOf(ReferralFile file) {
		return this.signs.stream().filter((sign) -> sign.isInForce(file.submittedOn()) && sign.isOn(file));
	}

	/**
	 * A sign of urgency.
	 *
	 * @param kind what of the referral is looked at: housing-situation, motive or urgency
	 * @param level 1 to 3
	 */
	record Sign(String kind, String code, int level, LocalDate validFrom, @Nullable LocalDate validTo) {

		static Sign of(NamedCsvRecord row) {
			String to = row.getField("valid_to");
			return new Sign(row.getField("kind"), row.getField("code"), Integer.parseInt(row.getField("level")),
					LocalDate.parse(row.getField("valid_from")), to.isEmpty() ? null : LocalDate.parse(to));
		}

		boolean isInForce(LocalDate day) {
			return !day.isBefore(this.validFrom) && (this.validTo == null || !day.isAfter(this.validTo));
		}

		boolean isOn(ReferralFile file) {
			return switch (this.kind) {
				case "housing-situation" -> this.code.equals(file.housingSituation());
				case "motive" -> this.code.equals(file.motive());
				default -> file.codes(this.kind).contains(this.code);
			};
		}

	}

}
