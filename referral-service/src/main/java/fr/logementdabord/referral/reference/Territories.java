package fr.logementdabord.referral.reference;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which territory a commune belongs to on a day (seed:301, 447, 457): by the code of the
 * commune, its group of communes and the dated coverage of the platforms, never by what a
 * name looks like. Communes that merged are still found by their former code, because old
 * papers bear it.
 */
public final class Territories {

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private final Map<String, Commune> communes;

	private final Map<String, String> mergedInto;

	private final Map<String, Commune> byName;

	private final Coverage coverage;

	Territories(Collection<Commune> communes, Map<String, String> mergedInto, Coverage coverage) {
		Map<String, Commune> byCode = new TreeMap<>();
		Map<String, Commune> names = new HashMap<>();
		for (Commune commune : communes) {
			byCode.put(commune.insee(), commune);
			names.put(plain(commune.name()), commune);
		}
		mergedInto.forEach((former, now) -> {
			if (!byCode.containsKey(now)) {
				throw new IllegalArgumentException("Commune %s merged into unknown %s".formatted(former, now));
			}
		});
		this.communes = byCode;
		this.byName = names;
		this.mergedInto = Map.copyOf(mergedInto);
		this.coverage = coverage;
	}

	/** The communes as the CSV files of the class path give them. */
	public static Territories load() {
		return TerritoriesCsv.load("/reference/");
	}

	/** Keys of the territories that have or had a platform, in alphabetical order. */
	public List<String> keys() {
		return this.coverage.keys();
	}

	/** The day on which the first platform opened: no referral is older. */
	public LocalDate firstDay() {
		return this.coverage.firstDay();
	}

	/** The commune of a code, also of a code that a merger has abolished. */
	public Optional<Commune> commune(String insee) {
		return Optional.ofNullable(this.communes.get(this.mergedInto.getOrDefault(insee, insee)));
	}

	/** The commune of a name, whatever its case and accents. */
	public Optional<Commune> communeNamed(String name) {
		return Optional.ofNullable(this.byName.get(plain(name)));
	}

	/** Key of the territory of a commune on a day; null = not covered or unknown. */
	public @Nullable String territoryOf(String insee, LocalDate day) {
		return commune(insee).map((commune) -> this.coverage.platformOf(commune.epci(), day)).orElse(null);
	}

	/** All communes of the county, by code. */
	public List<Commune> all() {
		return List.copyOf(this.communes.values());
	}

	/** Name of a group of communes; its SIREN when unknown. */
	public String epciName(String siren) {
		return this.communes.values()
			.stream()
			.filter((commune) -> commune.epci().equals(siren))
			.map(Commune::epciName)
			.findFirst()
			.orElse(siren);
	}

	private static String plain(String name) {
		String bare = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
		return bare.toLowerCase(Locale.FRENCH).replaceAll("[^a-z0-9]+", " ").strip();
	}

}
