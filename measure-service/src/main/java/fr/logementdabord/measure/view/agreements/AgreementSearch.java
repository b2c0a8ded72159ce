package fr.logementdabord.measure.view.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What is looked for among the agreements.
 *
 * @param provider part of an association's id, or all
 * @param on a day: the agreements of its year, with the places as they were or will be
 * that day; else each year as its own latest day tells
 */
public record AgreementSearch(@Nullable String provider, @Nullable String territory, @Nullable String measureType,
		@Nullable Integer year, @Nullable String envelope, @Nullable LocalDate on) {

	/**
	 * Everything.
	 */
	public static AgreementSearch all() {
		return new AgreementSearch(null, null, null, null, null, null);
	}

	Criteria lines(Criteria scope) {
		List<Criteria> wanted = new ArrayList<>(List.of(scope));
		if (this.provider != null) {
			wanted.add(Criteria.where("provider")
				.regex(Pattern.compile(Pattern.quote(this.provider.toLowerCase(Locale.ROOT)),
						Pattern.CASE_INSENSITIVE)));
		}
		if (this.territory != null) {
			wanted.add(Criteria.where("territory").is(this.territory));
		}
		if (this.measureType != null) {
			wanted.add(Criteria.where("measureType").is(this.measureType));
		}
		return new Criteria().andOperator(wanted);
	}

	Criteria years() {
		List<Criteria> wanted = new ArrayList<>(List.of(Criteria.where("years.year").gt(0)));
		if (this.on != null) {
			wanted.add(Criteria.where("years.year").is(this.on.getYear()));
		}
		if (this.year != null) {
			wanted.add(Criteria.where("years.year").is(this.year));
		}
		if (this.envelope != null) {
			wanted.add(Criteria.where("years.envelope").is(this.envelope));
		}
		return new Criteria().andOperator(wanted);
	}

}
