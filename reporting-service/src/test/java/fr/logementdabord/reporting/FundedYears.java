package fr.logementdabord.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.logementdabord.eventing.receive.ReceivedEvent;

/**
 * The State's grants as the source document tells of them: seven amounts from 2018 to
 * 2022 (seed:306-309), and the convention of 2023 (seed:190-261) with a budget, a
 * transfer, costs one of which was struck, and a cost that was recorded late.
 */
final class FundedYears {

	static final String CONVENTION = "G-AMI1-2023";

	/** A grant whose papers somebody filled with a formula. */
	static final String ODD_PAPERS = "G-AMI2-2024";

	private static final String STREAM = "grant-" + CONVENTION;

	private static final Map<Integer, Long> AMI_1 = new TreeMap<>(
			Map.of(2018, 22_397_800L, 2019, 88_000_000L, 2020, 20_708_400L, 2021, 62_307_800L, 2022, 120_000_000L));

	private static final Map<Integer, Long> AMI_2 = new TreeMap<>(Map.of(2021, 84_000_000L, 2022, 83_649_300L));

	private FundedYears() {
	}

	static List<ReceivedEvent> events() {
		EventLog log = new EventLog(Instant.parse("2023-01-16T09:00:00Z"));
		AMI_1.forEach((year, cents) -> granted(log, "AMI_1", year, cents));
		AMI_2.forEach((year, cents) -> granted(log, "AMI_2", year, cents));
		convention(log);
		log.say("measure", "grant-signed", "grant-" + ODD_PAPERS, "'grantId':'" + ODD_PAPERS
				+ "','envelope':'AMI_2','year':2024,'grantCents':100,'departmentAccount':'=HYPERLINK(1)'");
		return log.events();
	}

	private static void granted(EventLog log, String call, int year, long cents) {
		String id = "G-" + call.replace("_", "") + "-" + year;
		log.say("measure", "grant-signed", "grant-" + id,
				"'grantId':'" + id + "','envelope':'" + call + "','year':" + year + ",'grantCents':" + cents);
	}

	private static void convention(EventLog log) {
		String grant = "'grantId':'" + CONVENTION + "','envelope':'AMI_1','year':2023,";
		log.later(200)
			.say("measure", "grant-signed", STREAM,
					grant + "'grantCents':110000000,'eligibleCents':146951400,"
							+ "'budgetCents':{'STAFF':30000000,'PROVIDERS':116000000,'TRAVEL':951400},"
							+ "'deliberation':'2023-326','deliberatedOn':'2023-07-03',"
							+ "'stateAccount':'programme 0177','departmentAccount':'C02-428B04, 74718//93428'")
			.say("measure", "grant-budget-transferred", STREAM,
					grant + "'transferId':'T-1','from':'PROVIDERS','to':'TRAVEL','cents':500000,"
							+ "'notifiedOn':'2023-07-28'")
			.say("measure", "grant-paid", STREAM, grant + "'cents':110000000,'paidOn':'2023-08-01'");
		log.later(200)
			.say("measure", "grant-cost-recorded", STREAM,
					grant + "'costId':'C-1','nature':'STAFF','cents':29000000,'incurredOn':'2023-12-31'")
			.say("measure", "grant-cost-recorded", STREAM,
					grant + "'costId':'C-2','nature':'TRAVEL','cents':700000,'incurredOn':'2023-10-02'")
			.say("measure", "grant-cost-struck", STREAM, grant + "'costId':'C-2','nature':'TRAVEL','cents':700000");
		log.later(30)
			.say("measure", "grant-cost-recorded", STREAM,
					grant + "'costId':'C-3','nature':'PROVIDERS','cents':80000000,'incurredOn':'2023-12-31'");
	}

}
