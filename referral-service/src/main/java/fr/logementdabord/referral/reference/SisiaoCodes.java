package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * The code lists of SI-SIAO, the State's information system, against ours: ids and labels
 * from {@code sisiao_codes.csv}, which of our codes is which of them from
 * {@code sisiao_mapping.csv}, and what has no counterpart, with the reason, from there
 * and from {@code sisiao_unmapped.csv}. Ids are texts and never numbers.
 */
public final class SisiaoCodes {

	private static final String BOTH = "both";

	private static final String NONE = "none";

	private final List<Entry> entries;

	private final List<Mapping> mappings;

	private final List<Unmapped> unmapped;

	private SisiaoCodes(List<Entry> entries, List<Mapping> mappings, List<Unmapped> unmapped) {
		this.entries = List.copyOf(entries);
		this.mappings = List.copyOf(mappings);
		this.unmapped = List.copyOf(unmapped);
	}

	/** The files of the class path. */
	public static SisiaoCodes load() {
		return new SisiaoCodes(ReferenceCsv.rows("sisiao_codes.csv").stream().map(Entry::of).toList(),
				ReferenceCsv.rows("sisiao_mapping.csv").stream().map(Mapping::of).toList(),
				ReferenceCsv.rows("sisiao_unmapped.csv").stream().map(Unmapped::of).toList());
	}

	/** The entry that stands for one of our codes on a day; empty when there is none. */
	public Optional<Entry> theirs(CodeList list, String code, String theirList, LocalDate day) {
		return this.mappings.stream()
			.filter((mapping) -> mapping.isOf(list, code, theirList) && mapping.period().contains(day))
			.filter((mapping) -> BOTH.equals(mapping.direction()))
			.findFirst()
			.flatMap((mapping) -> entry(theirList, String.valueOf(mapping.id())));
	}

	/** Our code for one of their ids on a day; empty when there is none. */
	public Optional<String> ours(CodeList list, String theirList, String id, LocalDate day) {
		return this.mappings.stream()
			.filter((mapping) -> mapping.list() == list && mapping.theirList().equals(theirList)
					&& id.equals(mapping.id()) && mapping.period().contains(day))
			.map(Mapping::code)
			.findFirst();
	}

	/** An entry of theirs. */
	public Optional<Entry> entry(String theirList, String id) {
		return this.entries.stream()
			.filter((entry) -> entry.list().equals(theirList) && entry.id().equals(id))
			.findFirst();
	}

	/** Why one of their ids has no code of ours. */
	public Optional<String> whyNot(String theirList, String id) {
		return this.unmapped.stream()
			.filter((one) -> one.list().equals(theirList) && one.id().equals(id))
			.map(Unmapped::why)
			.findFirst();
	}

	/** All of theirs. */
	public List<Entry> entries() {
		return this.entries;
	}

	/** All that was decided about ours. */
	public List<Mapping> mappings() {
		return this.mappings;
	}

	/** All of theirs that have no counterpart. */
	public List<Unmapped> unmapped() {
		return this.unmapped;
	}

	/**
	 * One entry of one of their lists.
	 *
	 * @param id a text, such as {@code 010}
	 */
	public record Entry(String list, String id, String label, Period period) {

		static Entry of(NamedCsvRecord row) {
			return new Entry(row.getField("list"), row.getField("id"), row.getField("label"), Period.of(row));
		}

	}

	/**
	 * One of our codes and one of their ids.
	 *
	 * @param id null = no counterpart
	 * @param direction {@code both}, {@code in} for an id that is finer than our code,
	 * {@code none}
	 * @param why the reason, where it is not both
	 */
	public record Mapping(CodeList list, String code, String theirList, @Nullable String id, String direction,
			String why, Period period) {

		static Mapping of(NamedCsvRecord row) {
			String id = row.getField("sisiao_id");
			return new Mapping(CodeList.valueOf(row.getField("list")), row.getField("code"),
					row.getField("sisiao_list"), id.isEmpty() ? null : id, row.getField("direction"),
					row.getField("why"), Period.of(row));
		}

		/** Whether our code has nothing over there. */
		public boolean isWithoutCounterpart() {
			return NONE.equals(this.direction);
		}

		boolean isOf(CodeList otherList, String otherCode, String otherTheirList) {
			return this.list == otherList && this.code.equals(otherCode) && this.theirList.equals(otherTheirList);
		}

	}

	/** One of their ids without a code of ours. */
	public record Unmapped(String list, String id, String why) {

		static Unmapped of(NamedCsvRecord row) {
			return new Unmapped(row.getField("sisiao_list"), row.getField("sisiao_id"), row.getField("why"));
		}

	}

}
