package fr.logementdabord.reporting.financial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.reporting.RecordedStream;
import fr.logementdabord.reporting.facts.GrantFacts;
import fr.logementdabord.reporting.financial.Evidence.Kind;
import fr.logementdabord.reporting.financial.FinancialReport.Payment;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The convention of 2023 (seed:190-261): 1,100,000 € of an eligible cost of 1,469,514 €.
 */
class FinancialReportTest {

	private static final String SIGNED = "'grantCents':110000000,'eligibleCents':146951400,'deliberation':'2023-326',"
			+ "'departmentAccount':'C02-428B04, 74718//93428'";

	private static final String DETAILED = "'budgetCents':{'STAFF':30000000,'PROVIDERS':116000000,'TRAVEL':951400}";

	@Test
	void the_grant_is_74_85_per_cent_of_the_eligible_cost_and_leaves_369_514_euros() {
		FinancialReport report = on("2023-12-31", convention());

		assertThat(report.grant().cents()).isEqualTo(1_100_000_00L);
		assertThat(report.eligible().cents()).isEqualTo(1_469_514_00L);
		assertThat(report.rate()).isEqualTo(new BigDecimal("74.85"));
		assertThat(report.balance().cents()).isEqualTo(369_514_00L);
		assertThat(report.imputation().departmentAccount()).isEqualTo("C02-428B04, 74718//93428");
	}

	@Test
	void a_rate_is_rounded_half_up_to_two_decimals() {
		assertThat(Rate.of(1, 3)).isEqualTo(new BigDecimal("33.33"));
		assertThat(Rate.of(2, 3)).isEqualTo(new BigDecimal("66.67"));
		assertThat(Rate.of(12_345, 100_000)).isEqualTo(new BigDecimal("12.35"));
		assertThat(Rate.of(1, 0)).isNull();
	}

	@Test
	void budget_stands_against_actual_by_nature_and_in_total() {
		FinancialReport report = on("2024-01-31",
				detailed().say("grant-cost-recorded", cost("C-1", "STAFF", 29_000_000))
					.say("grant-cost-recorded", cost("C-2", "PROVIDERS", 100_000_000))
					.say("grant-cost-recorded", cost("C-3", "PROVIDERS", 17_000_000)));

		assertThat(report.natures()).extracting(NatureLine::nature).containsExactly("STAFF", "PROVIDERS", "TRAVEL");
		NatureLine providers = report.natures().get(1);
		assertThat(providers.budget().cents()).isEqualTo(1_160_000_00L);
		assertThat(providers.cost().cents()).isEqualTo(1_170_000_00L);
		assertThat(providers.left().cents()).as("exceeded").isEqualTo(-10_000_00L);
		assertThat(providers.executionRate()).isEqualTo(new BigDecimal("100.86"));
		assertThat(report.total().budget().cents()).isEqualTo(1_469_514_00L);
		assertThat(report.total().cost().cents()).isEqualTo(1_460_000_00L);
		assertThat(report.total().left().cents()).isEqualTo(9_514_00L);
	}

	@Test
	void a_transfer_keeps_the_total_and_was_notified_before_31_july() {
		FinancialReport report = on("2023-12-31",
				detailed().say("grant-budget-transferred", transfer("T-1", "2023-07-30")));

		assertThat(line(report, "PROVIDERS").transferred().cents()).isEqualTo(-5_000_00L);
		assertThat(line(report, "TRAVEL").budget().cents()).isEqualTo(14_514_00L);
		assertThat(report.total().transferred().cents()).isZero();
		assertThat(report.isTotalKept()).isTrue();
		assertThat(report.transfers()).extracting(FinancialReport.Notified::inTime).containsExactly(true);
	}

	@Test
	void a_transfer_notified_on_31_july_is_late_because_the_text_says_before() {
		FinancialReport report = on("2023-12-31",
				detailed().say("grant-budget-transferred", transfer("T-1", "2023-07-31")));

		assertThat(report.transfers()).extracting(FinancialReport.Notified::inTime).containsExactly(false);
	}

	@Test
	void an_amendment_sets_the_budget_anew_and_the_rate_moves_with_it() {
		FinancialReport report = on("2023-12-31",
				detailed().say("grant-budget-transferred", transfer("T-1", "2023-05-02"))
					.say("grant-amended", "'number':1,'grantCents':110000000,'eligibleCents':137500000,"
							+ "'budgetCents':{'STAFF':137500000},'signedOn':'2023-09-01'"));

		assertThat(report.rate()).isEqualTo(new BigDecimal("80.00"));
		assertThat(report.grant().cents()).isEqualTo(1_100_000_00L);
		assertThat(report.eligible().evidence()).extracting(Evidence::cents)
			.containsExactly(1_469_514_00L, -94_514_00L);
		assertThat(report.total().budget().cents()).isEqualTo(1_375_000_00L);
		assertThat(report.total().transferred().evidence()).as("told before the amendment").isEmpty();
		assertThat(report.isTotalKept()).isTrue();
	}

	@Test
	void the_grant_above_the_cost_is_shown_and_nothing_is_decided() {
		FinancialReport report = on("2024-01-31",
				detailed().say("grant-cost-recorded", cost("C-1", "STAFF", 90_000_000)));

		assertThat(report.isGrantAboveCost()).isTrue();
		assertThat(report.excess().cents()).isEqualTo(200_000_00L);
		assertThat(report.rateOnCost()).isEqualTo(new BigDecimal("122.22"));
	}

	@Test
	void without_any_cost_nothing_is_said_of_an_excess() {
		FinancialReport report = on("2024-01-31", convention());

		assertThat(report.excess()).isNull();
		assertThat(report.isGrantAboveCost()).isFalse();
		assertThat(report.rateOnCost()).isNull();
	}

	@Test
	void a_struck_cost_counts_for_nothing_and_stays_visible() {
		FinancialReport report = on("2024-01-31",
				detailed().say("grant-cost-recorded", cost("C-1", "STAFF", 90_000_000))
					.say("grant-cost-recorded", cost("C-2", "STAFF", 10_000_000))
					.say("grant-cost-struck", "'costId':'C-2'"));

		Amount staff = line(report, "STAFF").cost();
		assertThat(staff.cents()).isEqualTo(900_000_00L);
		assertThat(staff.evidence()).extracting(Evidence::kind).containsExactly(Kind.COST, Kind.STRUCK_COST);
		assertThat(staff.evidence()).extracting(Evidence::faceCents).containsExactly(90_000_000L, 10_000_000L);
	}

	@Test
	void the_state_pays_at_once() {
		String paid = "'cents':110000000,'paidOn':'2023-08-01'";

		assertThat(on("2023-12-31", convention()).payment()).isEqualTo(Payment.AWAITED);
		assertThat(on("2023-12-31", convention().say("grant-paid", paid)).payment()).isEqualTo(Payment.WHOLE);
		assertThat(on("2023-12-31", convention().say("grant-paid", paid.replace("11", "10"))).payment())
			.isEqualTo(Payment.OTHER_AMOUNT);
		assertThat(on("2023-12-31", convention().say("grant-paid", paid).say("grant-paid", paid)).payment())
			.isEqualTo(Payment.SEVERAL);
	}

	@Test
	void both_reports_are_due_on_30_june_and_overdue_the_day_after() {
		FinancialReport last = on("2024-06-30", convention());
		FinancialReport after = on("2024-07-01", convention());

		assertThat(states(last)).containsExactly(Due.State.CLOSED, Due.State.EXPECTED, Due.State.EXPECTED);
		assertThat(last.dues().get(1).daysLeft(last.on())).isZero();
		assertThat(states(after)).containsExactly(Due.State.CLOSED, Due.State.OVERDUE, Due.State.OVERDUE);
	}

	@Test
	void a_report_that_was_sent_says_when_it_was_signed_and_whether_it_was_late() {
		FinancialReport report = on("2024-07-31",
				convention()
					.say("grant-report-submitted",
							"'report':'FINANCIAL_REPORT','signedOn':'2024-06-20','sentOn':'2024-06-28','late':false")
					.say("grant-report-submitted",
							"'report':'ACTIVITY_REPORT','signedOn':'2024-07-02','sentOn':'2024-07-03','late':true"));

		assertThat(states(report)).containsExactly(Due.State.CLOSED, Due.State.SENT, Due.State.SENT_LATE);
		assertThat(report.dues().get(1).signedOn()).isEqualTo("2024-06-20");
	}

	@Test
	void a_year_of_which_only_the_grant_is_known_has_no_rate_and_no_balance() {
		FinancialReport report = on("2019-12-31", onlyTheAmount());

		assertThat(report.grant().cents()).isEqualTo(880_000_00L);
		assertThat(report.rate()).isNull();
		assertThat(report.balance()).isNull();
		assertThat(report.total().planned()).isNull();
		assertThat(report.isDetailed()).isFalse();
		assertThat(states(on("2026-12-31", onlyTheAmount()))).as("not recorded is not overdue")
			.containsExactly(Due.State.CLOSED, Due.State.NOT_RECORDED, Due.State.NOT_RECORDED);
	}

	@Test
	void while_the_budget_is_not_detailed_its_total_is_the_eligible_cost() {
		FinancialReport report = on("2023-12-31", convention().say("grant-cost-recorded", cost("C-1", "STAFF", 100)));

		assertThat(report.total().budget().cents()).isEqualTo(1_469_514_00L);
		assertThat(line(report, "STAFF").budget()).isNull();
	}

	@Test
	void every_amount_is_the_sum_of_the_evidence_behind_it_and_has_a_name_of_its_own() {
		FinancialReport report = on("2024-01-31",
				detailed().say("grant-budget-transferred", transfer("T-1", "2023-05-02"))
					.say("grant-cost-recorded", cost("C-1", "STAFF", 29_000_000))
					.say("grant-paid", "'cents':110000000,'paidOn':'2023-08-01'"));

		assertThat(report.amounts()).extracting(Amount::key).doesNotHaveDuplicates().hasSize(25);
		for (Amount amount : report.amounts()) {
			assertThat(report.amount(amount.key())).contains(amount);
			assertThat(amount.evidence()).as(amount.key())
				.allSatisfy((evidence) -> assertThat(evidence.origin().eventId()).startsWith("grant-G-AMI1-2023/"));
		}
		assertThat(report.amount("left").orElseThrow().cents()).isEqualTo(1_469_514_00L - 290_000_00L);
	}

	@Test
	void as_of_a_past_day_the_report_reads_as_it_read_then() {
		StreamRecord record = detailed().say("grant-cost-recorded", cost("C-1", "STAFF", 29_000_000))
			.later(40)
			.say("grant-cost-recorded", cost("C-2", "STAFF", 1_000_000))
			.record();
		StreamRecord then = record.asOf(record.facts().get(2).recordedAt().plusSeconds(1));

		assertThat(report(then, "2024-01-31").total().cost().cents()).isEqualTo(290_000_00L);
		assertThat(report(record, "2024-01-31").total().cost().cents()).isEqualTo(300_000_00L);
	}

	private static NatureLine line(FinancialReport report, String nature) {
		return report.natures().stream().filter((line) -> nature.equals(line.nature())).findFirst().orElseThrow();
	}

	private static List<Due.State> states(FinancialReport report) {
		return report.dues().stream().map(Due::state).toList();
	}

	private static FinancialReport on(String day, RecordedStream stream) {
		return report(stream.record(), day);
	}

	private static FinancialReport report(StreamRecord record, String day) {
		return FinancialReports.of(GrantFacts.of(record).orElseThrow(), LocalDate.parse(day));
	}

	private static RecordedStream onlyTheAmount() {
		return RecordedStream
			.of("measure", "grant-G-AMI1-2019", "'grantId':'G-AMI1-2019','envelope':'AMI_1','year':2019")
			.say("grant-signed", "'grantCents':88000000");
	}

	private static RecordedStream convention() {
		return RecordedStream
			.of("measure", "grant-G-AMI1-2023", "'grantId':'G-AMI1-2023','envelope':'AMI_1','year':2023")
			.say("grant-signed", SIGNED);
	}

	private static RecordedStream detailed() {
		return convention().say("grant-budget-detailed", DETAILED);
	}

	private static String cost(String id, String nature, long cents) {
		return "'costId':'" + id + "','nature':'" + nature + "','cents':" + cents + ",'incurredOn':'2023-12-31'";
	}

	private static String transfer(String id, String notifiedOn) {
		return "'transferId':'" + id + "','from':'PROVIDERS','to':'TRAVEL','cents':500000,'notifiedOn':'" + notifiedOn
				+ "'";
	}

}
