package fr.logementdabord.measure.domain.measuretype;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The dated list: five accompaniments in 2019 and 2020, three measures since 2021
 * (seed:423, seed:435, seed:472-492). No type of one period stands for a type of the
 * other.
 *
 * @param all in the order people expect
 */
public record MeasureTypes(List<MeasureType> all) {

	public MeasureTypes {
		all = List.copyOf(all);
	}

	/**
	 * Every code there has been.
	 */
	public List<String> codes() {
		return this.all.stream().map(MeasureType::code).toList();
	}

	/**
	 * The codes funded on a day.
	 */
	public List<String> fundedOn(LocalDate day) {
		return this.all.stream().filter((type) -> type.isFundedOn(day)).map(MeasureType::code).toList();
	}

	/**
	 * Whether a code exists at all.
	 */
	public boolean has(String code) {
		return find(code).isPresent();
	}

	/**
	 * Whether a code is funded on at least one day of a year.
	 */
	public boolean isFundedIn(String code, int year) {
		return find(code).filter((type) -> type.isFundedIn(year)).isPresent();
	}

	private Optional<MeasureType> find(String code) {
		return this.all.stream().filter((type) -> type.code().equals(code)).findFirst();
	}

}
