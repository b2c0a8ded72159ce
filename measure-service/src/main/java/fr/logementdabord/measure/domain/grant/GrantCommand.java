package fr.logementdabord.measure.domain.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What can be asked of a grant. {@code today} is the day in Paris.
 */
public sealed interface GrantCommand {

	/**
	 * State and Department sign. The budget by nature adds up to the eligible cost, or is
	 * empty while it is not known.
	 */
	record SignGrant(GrantTerms terms, Map<String, Long> budgetCents) implements GrantCommand {
	}

	/**
	 * Says how the eligible cost is made up, where the signature left it open.
	 */
	record DetailBudget(Map<String, Long> budgetCents) implements GrantCommand {
	}

	/**
	 * An amendment signed by both (article 12).
	 */
	record AmendGrant(long grantCents, Map<String, Long> budgetCents, LocalDate signedOn,
			LocalDate today) implements GrantCommand {
	}

	/**
	 * The one payment (article 5.1).
	 */
	record RecordPayment(LocalDate paidOn, LocalDate today) implements GrantCommand {
	}

	/**
	 * Moves budget from a nature to another, the total unchanged, once the State has been
	 * told in writing (article 3.3).
	 */
	record TransferBudget(String transferId, String from, String to, long cents, LocalDate notifiedOn,
			LocalDate today) implements GrantCommand {
	}

	/**
	 * A cost of the project, with the reference of its supporting document.
	 */
	record RecordCost(String costId, String nature, long cents, LocalDate incurredOn, String evidence,
			LocalDate today) implements GrantCommand {
	}

	/**
	 * The costs of a file: all of them or none.
	 */
	record RecordCosts(List<RecordCost> costs) implements GrantCommand {

		public RecordCosts {
			costs = List.copyOf(costs);
		}

	}

	/**
	 * Strikes a cost that was recorded by mistake.
	 */
	record StrikeCost(String costId) implements GrantCommand {
	}

	/**
	 * A signed report has been sent to the State (articles 6 and 9).
	 */
	record SubmitReport(String report, LocalDate signedOn, LocalDate sentOn, LocalDate today) implements GrantCommand {
	}

	/**
	 * A registered letter between State and Department.
	 */
	record RegisterLetter(String letterId, String purpose, String sender, LocalDate sentOn,
			LocalDate today) implements GrantCommand {
	}

	/**
	 * The other side has answered.
	 */
	record AnswerLetter(String letterId, String outcome, LocalDate answeredOn,
			LocalDate today) implements GrantCommand {
	}

}
