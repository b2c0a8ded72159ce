package fr.logementdabord.referral.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Period;
import fr.logementdabord.referral.reference.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/**
 * The directory of organisations, from {@code organisations.csv}. One that has left keeps
 * its row: old referrals still bear its id.
 */
public final class Organisations {

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private final Map<String, Organisation> all = new TreeMap<>();

	Organisations(List<Organisation> organisations) {
		for (Organisation organisation : organisations) {
			if (!CodeList.ORGANISATION_KIND.has(organisation.kind())) {
				throw new IllegalStateException("organisations.csv: unknown kind " + organisation.kind());
			}
			if (this.all.put(organisation.id(), organisation) != null) {
				throw new IllegalStateException("organisations.csv names %s twice".formatted(organisation.id()));
			}
		}
	}

	/** The directory of the class path. */
	public static Organisations load() {
		return new Organisations(ReferenceCsv.rows("organisations.csv")
			.stream()
			.map((row) -> new Organisation(row.getField("organisation"), row.getField("name"), row.getField("kind"),
					Period.of(row)))
			.toList());
	}

	/** An organisation, also one that has left. */
	public Optional<Organisation> find(String id) {
		return Optional.ofNullable(this.all.get(id));
	}

	/** All of them, past ones included. */
	public List<Organisation> all() {
		return List.copyOf(this.all.values());
	}

	/** Those that match, by name. */
	public List<Organisation> search(Filter filter, LocalDate today) {
		return this.all.values()
			.stream()
			.filter((one) -> filter.kind() == null || filter.kind().equals(one.kind()))
			.filter((one) -> filter.alsoFormer() || one.period().contains(today))
			.filter((one) -> filter.q() == null
					|| (plain(one.name()) + " " + one.id()).contains(plain(filter.q().strip())))
			.sorted(Comparator.comparing(Organisation::name))
			.toList();
	}

	private static String plain(String text) {
		return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
			.replaceAll("")
			.toLowerCase(Locale.FRENCH);
	}

	/**
	 * What is looked for.
	 *
	 * @param q part of a name or an id, null = all
	 * @param kind code of the kind, null = all
	 * @param alsoFormer also those that have left or are still to come
	 */
	public record Filter(@Nullable String q, @Nullable String kind, boolean alsoFormer) {

		public Filter {
			q = (q == null || q.isBlank()) ? null : q;
			kind = (kind == null || kind.isBlank()) ? null : kind;
		}

	}

}
