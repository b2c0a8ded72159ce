package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody does for a case on a day, after the saisine.
 */
sealed interface Step {

	/** The day it happens. */
	LocalDate on();

	record Acknowledge(LocalDate on) implements Step {
	}

	record CompleteFactFinding(LocalDate on, String imlOutcome, List<String> difficulties) implements Step {
	}

	/**
	 * @param typologies what is sought; empty = no dwelling is sought
	 */
	record Orient(LocalDate on, @Nullable String measureType, List<String> typologies,
			@Nullable String otherSolution) implements Step {
	}

	record Allocate(LocalDate on, Association association, String measureType) implements Step {
	}

	record NameLeadWorker(LocalDate on, String workerId) implements Step {
	}

	record StartMeasure(LocalDate on) implements Step {
	}

	record Review(LocalDate on, String kind) implements Step {
	}

	/**
	 * @param term number of the term that begins
	 */
	record Renew(LocalDate on, int term) implements Step {
	}

	record EndMeasure(LocalDate on, String reason, String destination) implements Step {
	}

	/** At the fluidity meeting of that day. */
	record Propose(LocalDate on, Offer offer) implements Step {
	}

	/**
	 * @param refusal why the landlord declines; null = agrees
	 */
	record AnswerAsLandlord(LocalDate on, @Nullable String refusal) implements Step {
	}

	record DeclineAsHousehold(LocalDate on, String motive) implements Step {
	}

	record DecideInCommittee(LocalDate on, String outcome, @Nullable Integer rank) implements Step {
	}

	/** The landlord takes back the dwelling that nobody got. */
	record TakeBackOffer(LocalDate on) implements Step {
	}

	record SignLease(LocalDate on, String kind, @Nullable LocalDate plannedSlideOn) implements Step {
	}

	record MoveIn(LocalDate on) implements Step {
	}

	record SlideLease(LocalDate on) implements Step {
	}

	/** Whether the household is still housed, months after it moved in. */
	record CheckTenancy(LocalDate on, int months, String outcome, @Nullable String unknownBecause) implements Step {
	}

	record Leave(LocalDate on, String reason, String destination) implements Step {
	}

	record Withdraw(LocalDate on, String reason) implements Step {
	}

	record Close(LocalDate on, String reason, String destination) implements Step {
	}

	/**
	 * A vacancy that a landlord brings to a meeting.
	 *
	 * @param attempt counts what the household is offered
	 */
	record Offer(int attempt, Landlord landlord, LocalDate announcedOn, String commune, String typology, int surfaceM2,
			int rentCents, int chargesCents, String regime) {
	}

}
