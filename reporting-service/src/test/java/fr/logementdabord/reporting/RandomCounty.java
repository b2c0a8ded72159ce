package fr.logementdabord.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import fr.logementdabord.eventing.receive.ReceivedEvent;

/**
 * A county by chance: each case stops somewhere on its path, some are merged, refused,
 * revoked, reopened. The same seed gives the same county.
 */
public final class RandomCounty {

	/** The territories of its cases; empty where no platform covers the commune. */
	public static final List<String> TERRITORIES = List.of("artois", "lens-henin", "audomarois", "boulonnais",
			"montreuillois", "");

	/** Who sends saisines. */
	public static final List<String> REFERRERS = List.of("ccas-bethune", "ccas-lens", "mds-boulogne");

	/** Who supports. */
	public static final List<String> PROVIDERS = List.of("asso-escale", "asso-relais", "asso-cap");

	private static final List<String> TYPES = List.of("ADSL", "VIAL", "ENVAUL");

	private static final List<String> SITUATIONS = List.of("ROUGH_SLEEPING", "HOSTED_BY_FAMILY", "RENTED_PRIVATE",
			"EVICTION", "INSTITUTION", "OTHER");

	private final Random random;

	private final EventLog log = new EventLog();

	private RandomCounty(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * The events of a county with so many cases.
	 */
	public static List<ReceivedEvent> events(long seed, int cases) {
		RandomCounty county = new RandomCounty(seed);
		for (int i = 0; i < cases; i++) {
			county.tell(i);
		}
		return county.log.events();
	}

	private void tell(int number) {
		LocalDate day = LocalDate.parse("2025-01-01").plusDays(this.random.nextInt(700));
		String territory = any(TERRITORIES);
		EventLog.Case told = this.log.about("LDA-%012d".formatted(number), territory);
		String household = "H-%06d".formatted(this.random.nextInt(Math.max(1, number)));
		told.referral("referral-submitted",
				"'householdId':'" + household + "','referrerOrganisation':'" + any(REFERRERS)
						+ "','referrerType':'CCAS','submittedOn':'" + day
						+ "','composition':'SINGLE_MAN','birthYears':[1980,2005],'housingSituation':'" + any(SITUATIONS)
						+ "','motive':'OTHER','urgency':'URGENT'");
		if (this.random.nextInt(15) == 0) {
			this.log.households("households-merged", household, "H-000001", "'mergedOn':'" + day + "'");
		}
		if (!territory.isEmpty() && this.random.nextInt(8) > 0) {
			orient(told, number, day.plusDays(this.random.nextInt(40)));
		}
	}

	private void orient(EventLog.Case told, int number, LocalDate day) {
		String type = any(TYPES);
		told.referral("referral-acknowledged", "'acknowledgedOn':'" + day + "'")
			.referral("fact-finding-completed",
					"'completedOn':'" + day.plusDays(10) + "','imlOutcome':'DOES_NOT_ANSWER'")
			.referral("orientation-decided", "'decidedOn':'" + day.plusDays(20) + "','measureType':'" + type
					+ "','housing':{},'adviceFollowed':" + this.random.nextBoolean());
		if (this.random.nextInt(12) == 0) {
			told.referral("orientation-revoked", "'revokedOn':'" + day.plusDays(25) + "','reason':'CONTESTED'");
			return;
		}
		support(told, "M-" + number, type, day.plusDays(20));
		if (this.random.nextBoolean()) {
			house(told, number, day.plusDays(20));
		}
		if (this.random.nextInt(3) == 0) {
			told.referral("referral-closed", "'closedOn':'" + day.plusDays(300)
					+ "','reason':'OBJECTIVE_REACHED','destination':'OWN_TENANCY_SOCIAL'");
		}
	}

	private void support(EventLog.Case told, String measureId, String type, LocalDate day) {
		String provider = any(PROVIDERS);
		String with = "'measureType':'" + type + "','provider':'" + provider + "',";
		told.measure(measureId, "measure-requested", "'measureType':'" + type + "','requestedOn':'" + day + "'");
		int steps = this.random.nextInt(6);
		if (steps > 0) {
			told.placeTaken(measureId, type, provider, "'takenOn':'" + day.plusDays(5) + "','grantMotive':'PROXIMITY'")
				.measure(measureId, "measure-allocated", with + "'allocatedOn':'" + day.plusDays(5) + "'");
		}
		if (steps == 1) {
			told.measure(measureId, "allocation-refused",
					with + "'by':'HOUSEHOLD','motive':'TOO_FAR','refusedOn':'" + day.plusDays(8) + "'");
		}
		if (steps > 2) {
			told.measure(measureId, "measure-started", with + "'startedOn':'" + day.plusDays(15) + "'")
				.measure(measureId, "term-agreed", "'number':1,'from':'" + day.plusDays(15) + "','until':'"
						+ day.plusDays(195) + "','reviewsDue':[{'kind':'INITIAL','dueOn':'" + day.plusDays(45) + "'}]");
		}
		if (steps > 3) {
			told.measure(measureId, "review-recorded", "'kind':'INITIAL','heldOn':'" + day.plusDays(40) + "'");
		}
		if (steps > 4) {
			told.measure(measureId, "measure-ended", with + "'endedOn':'" + day.plusDays(190)
					+ "','exitReason':'OBJECTIVE_REACHED','exitDestination':'OWN_TENANCY_SOCIAL'");
		}
	}

	private void house(EventLog.Case told, int number, LocalDate day) {
		String placement = "P-" + number;
		told.search("S-" + number, "housing-search-opened", "'openedOn':'" + day + "','typologies':['T1','T2']")
			.placement(placement, "placement-proposed",
					"'searchId':'S-" + number + "','landlord':'habitat-demo','typology':'T2'," + "'proposedOn':'"
							+ day.plusDays(12) + "','answerDueOn':'" + day.plusDays(22) + "'");
		if (this.random.nextInt(3) == 0) {
			told.placement(placement, "placement-declined",
					"'by':'HOUSEHOLD','motive':'LOCATION','declinedOn':'" + day.plusDays(15) + "'");
			return;
		}
		told.placement(placement, "landlord-answered", "'accepted':true,'answeredOn':'" + day.plusDays(18) + "'")
			.placement(placement, "lease-signed", "'kind':'DIRECT','signedOn':'" + day.plusDays(30) + "'")
			.placement(placement, "household-moved-in", "'movedInOn':'" + day.plusDays(35) + "'");
		if (this.random.nextBoolean()) {
			told.tenancy(placement, "maintained-checked",
					"'months':6,'outcome':'MAINTAINED'," + "'checkedOn':'" + day.plusDays(220) + "'");
		}
	}

	private <T> T any(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
