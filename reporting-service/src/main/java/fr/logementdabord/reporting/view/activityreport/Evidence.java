package fr.logementdabord.reporting.view.activityreport;

import java.util.Map;

import fr.logementdabord.reporting.figure.AgeBand;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.web.AsOf;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the rows behind each number of a report are.
 *
 * @param territory a territory's key, null for the county
 * @param period the days the report tells of
 * @param asOf the day or the instant at which it was known, null for now
 * @param age of the households it tells of, null for all of them
 */
public record Evidence(@Nullable String territory, Period period, @Nullable String asOf, @Nullable AgeBand age) {

	/**
	 * Of the report that is asked for.
	 */
	public static Evidence of(Asked.Report asked) {
		return new Evidence(asked.territory(), asked.period(), asked.asOf().parameter(), null);
	}

	/**
	 * Of the same report on households of an age.
	 */
	public Evidence among(AgeBand households) {
		return new Evidence(this.territory, this.period, this.asOf, households);
	}

	/**
	 * The page with the rows of a figure, or of one of its cells.
	 */
	public String of(String figure, @Nullable Breakdown by, @Nullable String code) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/tableau-de-bord/chiffres/{figure}/lignes")
			.queryParam("from", this.period.from())
			.queryParam("to", this.period.to());
		if (this.territory != null) {
			address.queryParam("territory", this.territory);
		}
		if (this.age != null) {
			address.queryParam("age", this.age);
		}
		if (by != null && code != null) {
			address.queryParam("by", by).queryParam("code", "{code}");
		}
		if (this.asOf != null) {
			address.queryParam(AsOf.PARAMETER, this.asOf);
		}
		return address.encode()
			.buildAndExpand(Map.of("figure", figure, "code", (code != null) ? code : ""))
			.toUriString();
	}

	/**
	 * The page with the amounts granted for a year.
	 */
	public String granted(int year) {
		return ofYear("/rapports/financements", year);
	}

	/**
	 * The page with the financial reports on the grants of a year.
	 */
	public String financed(int year) {
		return ofYear("/rapports/financier", year);
	}

	private String ofYear(String page, int year) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(page)
			.queryParam("from", year)
			.queryParam("until", year);
		if (this.asOf != null) {
			address.queryParam(AsOf.PARAMETER, this.asOf);
		}
		return address.encode().build().toUriString();
	}

}
