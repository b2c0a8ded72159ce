package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.journeys.history.Saisine.Member;
import org.jspecify.annotations.Nullable;

/**
 * Invents people. Family names are put together from syllables, so that nobody is meant;
 * phone numbers are of the range reserved for fiction.
 */
final class Households {

	/** As many as the range has numbers; later households have no phone. */
	static final int PHONES = 10_000;

	private static final List<String> FIRST = List.of("Abro", "Belva", "Cardo", "Dorma", "Estro", "Fauvi", "Galdo",
			"Hauri", "Jorva", "Kermo", "Landri", "Mervo", "Norvi", "Orsa", "Palmi", "Quervo", "Rostra", "Salmo",
			"Tolva", "Uldri", "Vasto", "Wardo", "Yvelmo", "Zaldi");

	private static final List<String> MIDDLE = List.of("bel", "cour", "dan", "fen", "gal", "lam", "mir", "nel", "quen",
			"ran", "sel", "tin", "var", "vel");

	private static final List<String> LAST = List.of("aud", "eski", "ienne", "iers", "olle", "onde", "oux", "ule",
			"urt", "yne");

	private static final List<String> WOMEN = List.of("Aélis", "Brunelle", "Calixta", "Daphnée", "Elvina", "Floriane",
			"Ghislaine", "Hermine", "Isaure", "Jolaine", "Kelya", "Lisandre", "Maëline", "Noélie", "Orlane", "Perrine",
			"Quitterie", "Rosalba", "Solveig", "Tiphaine", "Ursuline", "Violaine", "Ysaline", "Zélina");

	private static final List<String> MEN = List.of("Aubry", "Bastian", "Corentin", "Donatien", "Elouan", "Florimond",
			"Gauthier", "Hippolyte", "Isidore", "Josselin", "Kilian", "Léandre", "Maxence", "Nolan", "Octave",
			"Perceval", "Quentin", "Renaud", "Sylvère", "Tanguy", "Ulysse", "Valérian", "Wilfried", "Yoann");

	private static final Shares<String> COMPOSITIONS = Shares.<String>none()
		.and(46, "SINGLE_MAN")
		.and(22, "SINGLE_WOMAN")
		.and(17, "SINGLE_WOMAN_WITH_CHILDREN")
		.and(3, "SINGLE_MAN_WITH_CHILDREN")
		.and(5, "COUPLE")
		.and(7, "COUPLE_WITH_CHILDREN");

	private static final Shares<Ages> AGES = Shares.<Ages>none()
		.and(24, new Ages(18, 24))
		.and(25, new Ages(25, 34))
		.and(22, new Ages(35, 44))
		.and(17, new Ages(45, 54))
		.and(8, new Ages(55, 64))
		.and(4, new Ages(65, 78));

	private static final int ADULT = 18;

	private Households() {
	}

	static String composition(Chance chance) {
		return chance.drawnFrom(COMPOSITIONS);
	}

	/**
	 * The people of a household.
	 * @param number of the household; the first ones have a phone
	 */
	static List<Member> members(String composition, int number, LocalDate on, Chance chance) {
		Ages ages = chance.drawnFrom(AGES);
		int age = chance.between(ages.youngest(), ages.oldest());
		boolean woman = switch (composition) {
			case "SINGLE_WOMAN", "SINGLE_WOMAN_WITH_CHILDREN" -> true;
			case "SINGLE_MAN", "SINGLE_MAN_WITH_CHILDREN" -> false;
			default -> chance.inHundred(50);
		};
		String familyName = familyName(chance);
		List<Member> members = new ArrayList<>();
		members.add(member("SELF", familyName, woman, born(age, on, chance), phone(number), chance));
		if (composition.startsWith("COUPLE")) {
			int partner = Math.max(ADULT, age + chance.between(-5, 5));
			members.add(member("PARTNER", familyName(chance), !woman, born(partner, on, chance), null, chance));
		}
		if (composition.endsWith("WITH_CHILDREN")) {
			int oldest = Math.min(ADULT - 1, Math.max(0, age - ADULT));
			for (int i = chance.between(1, (oldest < 2) ? 1 : 3); i > 0; i--) {
				members.add(member("CHILD", familyName, chance.inHundred(50),
						born(chance.between(0, oldest), on, chance), null, chance));
			}
		}
		return members;
	}

	private static Member member(String link, String familyName, boolean woman, LocalDate born, @Nullable String phone,
			Chance chance) {
		return new Member(link, familyName, chance.oneOf(woman ? WOMEN : MEN), born, phone);
	}

	private static String familyName(Chance chance) {
		return chance.oneOf(FIRST) + chance.oneOf(MIDDLE) + chance.oneOf(LAST);
	}

	/** A birthday that gives exactly that age on a day. */
	private static LocalDate born(int age, LocalDate on, Chance chance) {
		return chance.dayBetween(on.minusYears(age + 1L).plusDays(1), on.minusYears(age));
	}

	private static @Nullable String phone(int number) {
		return (number < PHONES) ? "06 39 98 %02d %02d".formatted(number / 100, number % 100) : null;
	}

	/** Bounds included. */
	private record Ages(int youngest, int oldest) {
	}

}
