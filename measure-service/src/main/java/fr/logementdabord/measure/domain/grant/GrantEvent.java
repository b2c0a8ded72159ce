package fr.logementdabord.measure.domain.grant;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What has happened to a grant.
 */
public sealed interface GrantEvent {

	/**
	 * It was signed.
	 *
	 * @param eligibleCents absent for the years of which only the grant is known
	 */
	record GrantSigned(String grantId, String envelope, int year, long grantCents, @Nullable Long eligibleCents,
			Map<String, Long> budgetCents, @Nullable String deliberation, @Nullable LocalDate deliberatedOn,
			@Nullable String stateAccount, @Nullable String departmentAccount) implements GrantEvent {
	}

	/** The eligible cost by nature became known. */
	record BudgetDetailed(Map<String, Long> budgetCents) implements GrantEvent {
	}

	/**
	 * An amendment holds.
	 *
	 * @param number from 1
	 */
	record GrantAmended(int number, long grantCents, long eligibleCents, Map<String, Long> budgetCents,
			LocalDate signedOn) implements GrantEvent {
	}

	/** The State has paid. */
	record GrantPaid(long cents, LocalDate paidOn) implements GrantEvent {
	}

	/** Budget moved from a nature to another. */
	record BudgetTransferred(String transferId, String from, String to, long cents,
			LocalDate notifiedOn) implements GrantEvent {
	}

	/** A cost. */
	record CostRecorded(String costId, String nature, long cents, LocalDate incurredOn,
			String evidence) implements GrantEvent {
	}

	/** A cost that was none. */
	record CostStruck(String costId, String nature, long cents) implements GrantEvent {
	}

	/**
	 * A report reached the State.
	 *
	 * @param late whether after its last day
	 */
	record ReportSubmitted(String report, LocalDate signedOn, LocalDate sentOn, boolean late) implements GrantEvent {
	}

	/**
	 * A registered letter.
	 *
	 * @param answerDueOn last day for the other side, where two months are given
	 */
	record LetterRegistered(String letterId, String purpose, String sender, LocalDate sentOn,
			@Nullable LocalDate answerDueOn) implements GrantEvent {
	}

	/** The answer to a registered letter. */
	record LetterAnswered(String letterId, String outcome, LocalDate answeredOn) implements GrantEvent {
	}

}
