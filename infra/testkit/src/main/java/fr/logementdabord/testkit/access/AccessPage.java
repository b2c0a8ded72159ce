package fr.logementdabord.testkit.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import fr.logementdabord.testkit.access.AccessMatrix.Row;
import fr.logementdabord.testkit.parts.RepositoryRoot;

/**
 * The access matrices of all services as one page for people, {@code docs/access.md}.
 */
public final class AccessPage {

	private static final Map<String, String> SERVICES = new LinkedHashMap<>();

	static {
		SERVICES.put("referral-service", "Saisines");
		SERVICES.put("measure-service", "Mesures, conventions et subventions");
		SERVICES.put("housing-capture-service", "Logements");
		SERVICES.put("reporting-service", "Restitution");
	}

	private static final Map<String, String> ROLES = Map.of("referrer", "Saisissant", "coordinator", "Coordination",
			"association", "Association", "health", "Équipe de santé", "landlord", "Bailleur", "state", "État",
			"department", "Département", "partner-system", "Logiciel partenaire", "auditor", "Audit", "service",
			"Nos services");

	private static final String INTRODUCTION = """
			# Qui accède à quoi

			Cette page est écrite à partir des matrices `src/test/resources/access.csv` de chaque service ; \
			`AccessPageTest` échoue quand elle ne dit plus la même chose. Dans chaque service, `AccessMatrixIT` pose à \
			chaque route, telle que Spring la sert, la question de chacun : chaque rôle avec ses propres dossiers et avec \
			ceux d’un autre territoire et d’une autre organisation, sans jeton, avec un jeton expiré, avec un jeton \
			destiné à un autre. Une route sans ligne fait échouer le test.

			| Case | Ce que le rôle obtient |
			|---|---|
			| — | rien : refus (403), avant que ce qui est envoyé ne soit lu |
			| son territoire | ce qui relève des territoires de la personne ; le reste n’existe pas pour elle (404, absent \
			des listes et des exports) |
			| son organisation | ce qui relève de son organisation ; le reste n’existe pas pour elle |
			| tout | la même chose pour tous ceux qui ont ce rôle |
			| public | la même chose pour tous, sans connexion |

			Sans jeton, ou avec un jeton qui n’est pas valable, toutes les routes qui ne sont pas publiques répondent 401. \
			Une page et les fichiers qu’elle propose (CSV, XLSX, PDF, flux) portent les mêmes droits. `/internal` n’est pas \
			atteint par la passerelle.
			""";

	private AccessPage() {
	}

	/**
	 * Writes the page from the files of the services.
	 */
	public static String text() {
		StringBuilder page = new StringBuilder(INTRODUCTION);
		SERVICES.forEach((service, title) -> {
			page.append("\n## ").append(title).append("\n\n");
			page.append("| Route |");
			AccessMatrix.ROLES.forEach((role) -> page.append(' ').append(ROLES.get(role)).append(" |"));
			page.append("\n|---|").append("---|".repeat(AccessMatrix.ROLES.size())).append('\n');
			AccessMatrix.read(RepositoryRoot.path(service + "/src/test/resources/access.csv"))
				.rows()
				.forEach((row) -> page.append(line(row)));
		});
		return page.toString();
	}

	private static String line(Row row) {
		return row.reaches()
			.values()
			.stream()
			.map(Reach::french)
			.collect(Collectors.joining(" | ", "| `" + row.route() + "` | ", " |\n"));
	}

}
