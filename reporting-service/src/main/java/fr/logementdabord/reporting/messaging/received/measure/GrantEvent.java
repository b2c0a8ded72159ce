package fr.logementdabord.reporting.messaging.received.measure;

import java.time.LocalDate;
import java.util.Map;

import fr.logementdabord.reporting.messaging.received.AllowList;
import fr.logementdabord.reporting.messaging.received.DatedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What measure-service tells about a grant of the State to the Department for one call
 * for interest and one year. Amounts are in cents; budgets are by nature of cost.
 */
public sealed interface GrantEvent extends DatedEvent {

	/**
	 * The types read here.
	 */
	AllowList<GrantEvent> READ = AllowList.of("measure", GrantEvent.class)
		.read("grant-signed", GrantSigned.class)
		.read("grant-budget-detailed", GrantBudgetDetailed.class)
		.read("grant-amended", GrantAmended.class)
		.read("grant-paid", GrantPaid.class)
		.read("grant-budget-transferred", GrantBudgetTransferred.class)
		.read("grant-cost-recorded", GrantCostRecorded.class)
		.read("grant-cost-struck", GrantCostStruck.class)
		.read("grant-report-submitted", GrantReportSubmitted.class)
		.build();

	/**
	 * State and Department agreed; the grant takes effect on the first day of its year
	 * (article 2, seed:190).
	 *
	 * @param deliberation the Department's, as written
	 * @param stateAccount budget line of the State, word for word (article 5.2, seed:218)
	 * @param departmentAccount budget line of the Department, word for word (seed:75)
	 * @param reportsDueOn last day for both reports
	 */
	record GrantSigned(String grantId, String envelope, Integer year, Long grantCents, @Nullable Long eligibleCents,
			@Nullable Map<String, Long> budgetCents, @Nullable String deliberation, @Nullable LocalDate deliberatedOn,
			@Nullable String stateAccount, @Nullable String departmentAccount,
			@Nullable LocalDate reportsDueOn) implements GrantEvent {

		@Override
		public LocalDate on() {
			return LocalDate.of(this.year, 1, 1);
		}

	}

	/**
	 * The eligible cost is known by nature; the event carries no date of its own.
	 */
	record GrantBudgetDetailed(String grantId, Map<String, Long> budgetCents) implements GrantEvent {

		@Override
		public @Nullable LocalDate on() {
			return null;
		}

	}

	/**
	 * An amendment changed the amounts (article 12, seed:269).
	 */
	record GrantAmended(String grantId, Integer number, Long grantCents, Long eligibleCents,
			Map<String, Long> budgetCents, LocalDate signedOn) implements GrantEvent {

		@Override
		public LocalDate on() {
			return this.signedOn;
		}

	}

	/**
	 * The State paid (article 5.1, seed:216).
	 */
	record GrantPaid(String grantId, Long cents, LocalDate paidOn) implements GrantEvent {

		@Override
		public LocalDate on() {
			return this.paidOn;
		}

	}

	/**
	 * Budget moved from a nature to another and the State was told (article 3.3,
	 * seed:200-202).
	 */
	record GrantBudgetTransferred(String grantId, String transferId, String from, String to, Long cents,
			LocalDate notifiedOn) implements GrantEvent {

		@Override
		public LocalDate on() {
			return this.notifiedOn;
		}

	}

	/**
	 * A cost of the project.
	 */
	record GrantCostRecorded(String grantId, String costId, String nature, Long cents,
			LocalDate incurredOn) implements GrantEvent {

		@Override
		public LocalDate on() {
			return this.incurredOn;
		}

	}

	/**
	 * A cost recorded by mistake counts no more; the event carries no date of its own.
	 */
	record GrantCostStruck(String grantId, String costId) implements GrantEvent {

		@Override
		public @Nullable LocalDate on() {
			return null;
		}

	}

	/**
	 * A signed report was sent to the State (articles 6 and 9, seed:231-233, 251).
	 */
	record GrantReportSubmitted(String grantId, String report, LocalDate signedOn, LocalDate sentOn,
			Boolean late) implements GrantEvent {

		@Override
		public LocalDate on() {
			return this.sentOn;
		}

	}

}
