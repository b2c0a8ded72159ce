package fr.logementdabord.bench.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import fr.logementdabord.eventing.receive.ReceivedEvent;

/**
 * Public events of invented cases, as their owners would say them: ten or so per case, in
 * the order in which they happen. The same seed tells the same stories.
 */
final class County {

	private static final List<String> TERRITORIES = List.of("artois", "lens-henin", "audomarois", "boulonnais",
			"montreuillois");

	private static final List<String> REFERRERS = List.of("ccas-bethune", "ccas-lens", "mds-boulogne");

	private static final List<String> PROVIDERS = List.of("asso-escale", "asso-relais", "asso-cap");

	private static final List<String> TYPES = List.of("ADSL", "VIAL", "ENVAUL");

	private final Random random;

	private final Consumer<ReceivedEvent> log;

	private final Map<String, Long> versions = new HashMap<>();

	private Instant now = Instant.parse("2025-01-01T08:00:00Z");

	private int events;

	private int cases;

	County(long seed, Consumer<ReceivedEvent> log) {
		this.random = new Random(seed);
		this.log = log;
	}

	/** The id of a case. */
	static String caseId(int number) {
		return "LDA-%012d".formatted(number);
	}

	/** The topic an event belongs to. */
	static String topic(ReceivedEvent event) {
		return event.type().split("\\.")[2] + ".events";
	}

	/** How many cases were told so far. */
	int cases() {
		return this.cases;
	}

	/** Tells cases until there are so many events. */
	void tellUntil(int wanted) {
		while (this.events < wanted) {
			tell(this.cases++);
			this.versions.clear();
		}
	}

	private void tell(int number) {
		LocalDate day = LocalDate.parse("2025-01-01").plusDays(this.random.nextInt(600));
		Told told = new Told(number, any(TERRITORIES));
		String type = any(TYPES);
		String with = "'measureType':'" + type + "','provider':'" + any(PROVIDERS) + "',";
		told.referral("referral-submitted",
				"'householdId':'H-%06d','referrerOrganisation':'%s','referrerType':'CCAS','submittedOn':'%s',"
					.formatted(number, any(REFERRERS), day)
						+ "'composition':'SINGLE_MAN','birthYears':[1980,2005],'housingSituation':'ROUGH_SLEEPING',"
						+ "'motive':'OTHER','urgency':'URGENT'");
		told.referral("referral-acknowledged", "'acknowledgedOn':'" + day.plusDays(1) + "'");
		told.referral("fact-finding-completed",
				"'completedOn':'" + day.plusDays(10) + "','imlOutcome':'DOES_NOT_ANSWER'");
		told.referral("orientation-decided",
				"'decidedOn':'" + day.plusDays(20) + "','measureType':'" + type + "','housing':{}");
		told.measure("measure-requested", "'measureType':'" + type + "','requestedOn':'" + day.plusDays(20) + "'");
		told.measure("measure-allocated", with + "'allocatedOn':'" + day.plusDays(25) + "'");
		told.measure("measure-started", with + "'startedOn':'" + day.plusDays(35) + "'");
		if (this.random.nextBoolean()) {
			told.housing("search", "housing-search-opened",
					"'openedOn':'" + day.plusDays(20) + "','typologies':['T1','T2']");
			told.housing("placement", "placement-proposed", "'landlord':'habitat-demo','typology':'T2','proposedOn':'"
					+ day.plusDays(32) + "','answerDueOn':'" + day.plusDays(42) + "'");
			told.housing("placement", "landlord-answered", "'accepted':true,'answeredOn':'" + day.plusDays(38) + "'");
			told.housing("placement", "lease-signed", "'kind':'DIRECT','signedOn':'" + day.plusDays(50) + "'");
			told.housing("placement", "household-moved-in", "'movedInOn':'" + day.plusDays(55) + "'");
		}
		if (this.random.nextInt(3) == 0) {
			told.referral("referral-closed", "'closedOn':'" + day.plusDays(300)
					+ "','reason':'OBJECTIVE_REACHED','destination':'OWN_TENANCY_SOCIAL'");
		}
	}

	private String any(List<String> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	private final class Told {

		private final int number;

		private final String about;

		Told(int number, String territory) {
			this.number = number;
			this.about = "'caseId':'" + caseId(number) + "','territory':'" + territory + "',";
		}

		void referral(String name, String fields) {
			say("referral", "/referral-service", name, "referral-" + caseId(this.number), fields);
		}

		void measure(String name, String fields) {
			say("measure", "/measure-service", name, "measure-M-" + this.number,
					"'measureId':'M-" + this.number + "'," + fields);
		}

		void housing(String aggregate, String name, String fields) {
			say("housing", "/housing-capture-service", name, aggregate + "-" + this.number,
					"'searchId':'S-" + this.number + "','placementId':'P-" + this.number + "'," + fields);
		}

		private void say(String context, String source, String name, String stream, String fields) {
			County.this.now = County.this.now.plusSeconds(1);
			County.this.events++;
			long version = County.this.versions.merge(stream, 1L, Long::sum);
			String json = "{" + this.about + fields + "}";
			County.this.log.accept(new ReceivedEvent(stream + "/" + version, source,
					"fr.logementdabord." + context + "." + name + ".v1", stream, version, version, caseId(this.number),
					"correlation-" + this.number, null, County.this.now,
					json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
		}

	}

}
