package fr.logementdabord.measure.domain.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Cost;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Letter;
import fr.logementdabord.measure.domain.grant.GrantAgreement.NotSigned;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Signed;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Submission;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Transfer;
import fr.logementdabord.measure.domain.grant.GrantCommand.AmendGrant;
import fr.logementdabord.measure.domain.grant.GrantCommand.AnswerLetter;
import fr.logementdabord.measure.domain.grant.GrantCommand.DetailBudget;
import fr.logementdabord.measure.domain.grant.GrantCommand.RecordCost;
import fr.logementdabord.measure.domain.grant.GrantCommand.RecordCosts;
import fr.logementdabord.measure.domain.grant.GrantCommand.RecordPayment;
import fr.logementdabord.measure.domain.grant.GrantCommand.RegisterLetter;
import fr.logementdabord.measure.domain.grant.GrantCommand.SignGrant;
import fr.logementdabord.measure.domain.grant.GrantCommand.StrikeCost;
import fr.logementdabord.measure.domain.grant.GrantCommand.SubmitReport;
import fr.logementdabord.measure.domain.grant.GrantCommand.TransferBudget;
import fr.logementdabord.measure.domain.grant.GrantEvent.BudgetDetailed;
import fr.logementdabord.measure.domain.grant.GrantEvent.BudgetTransferred;
import fr.logementdabord.measure.domain.grant.GrantEvent.CostRecorded;
import fr.logementdabord.measure.domain.grant.GrantEvent.CostStruck;
import fr.logementdabord.measure.domain.grant.GrantEvent.GrantAmended;
import fr.logementdabord.measure.domain.grant.GrantEvent.GrantPaid;
import fr.logementdabord.measure.domain.grant.GrantEvent.GrantSigned;
import fr.logementdabord.measure.domain.grant.GrantEvent.LetterAnswered;
import fr.logementdabord.measure.domain.grant.GrantEvent.LetterRegistered;
import fr.logementdabord.measure.domain.grant.GrantEvent.ReportSubmitted;

/**
 * Keeps the convention between State and Department, article by article.
 */
public final class GrantDecider implements Decider<GrantCommand, GrantAgreement, GrantEvent> {

	/** The first grant was received in 2018 (seed:306). */
	public static final int FIRST_YEAR = 2018;

	@Override
	public GrantAgreement initialState() {
		return new NotSigned();
	}

	@Override
	public Decision<GrantEvent> decide(GrantCommand command, GrantAgreement grant) {
		return switch (command) {
			case SignGrant asked -> sign(asked, grant);
			case DetailBudget asked -> whenSigned(grant, (signed) -> detail(asked, signed));
			case AmendGrant asked -> whenSigned(grant, (signed) -> amend(asked, signed));
			case RecordPayment asked -> whenSigned(grant, (signed) -> pay(asked, signed));
			case TransferBudget asked -> whenSigned(grant, (signed) -> transfer(asked, signed));
			case RecordCost asked -> whenSigned(grant, (signed) -> cost(asked, signed));
			case RecordCosts asked -> whenSigned(grant, (signed) -> costs(asked, signed));
			case StrikeCost asked -> whenSigned(grant, (signed) -> strike(asked, signed));
			case SubmitReport asked -> whenSigned(grant, (signed) -> GrantPapers.submit(asked, signed));
			case RegisterLetter asked -> whenSigned(grant, (signed) -> GrantPapers.register(asked, signed));
			case AnswerLetter asked -> whenSigned(grant, (signed) -> GrantPapers.answer(asked, signed));
		};
	}

	private static Decision<GrantEvent> whenSigned(GrantAgreement grant, Function<Signed, Decision<GrantEvent>> then) {
		return switch (grant) {
			case NotSigned() -> Decision.refuse(new GrantRefusal.GrantIsNotSigned());
			case Signed signed -> then.apply(signed);
		};
	}

	private static Decision<GrantEvent> sign(SignGrant asked, GrantAgreement grant) {
		GrantTerms terms = asked.terms();
		if (!AgreementCodes.ENVELOPES.contains(terms.envelope()) || terms.year() < FIRST_YEAR
				|| terms.grantCents() <= 0) {
			return Decision.refuse(new GrantRefusal.GrantIsIncoherent());
		}
		Optional<GrantRefusal> wrong = wrongBudget(terms.grantCents(), terms.eligibleCents(), asked.budgetCents());
		if (wrong.isPresent()) {
			return Decision.refuse(wrong.get());
		}
		return switch (grant) {
			case NotSigned() -> Decision.accept(signed(terms, asked.budgetCents()));
			case Signed signed when signed.equals(Signed.of(terms, asked.budgetCents())) -> Decision.accept();
			case Signed signed -> Decision.refuse(new GrantRefusal.GrantIsAlreadySigned());
		};
	}

	private static Optional<GrantRefusal> wrongBudget(long grant, Optional<Long> eligible, Map<String, Long> budget) {
		if (eligible.isPresent() && grant > eligible.get()) {
			return Optional.of(new GrantRefusal.GrantExceedsEligibleCost());
		}
		if (!GrantCodes.NATURES.containsAll(budget.keySet())) {
			return Optional.of(new GrantRefusal.NatureIsUnknown());
		}
		if (budget.values().stream().anyMatch((cents) -> cents <= 0)) {
			return Optional.of(new GrantRefusal.AmountIsNotAboveZero());
		}
		boolean addsUp = budget.isEmpty() || total(budget) == eligible.orElse(0L);
		return addsUp ? Optional.empty() : Optional.of(new GrantRefusal.BudgetDoesNotAddUp());
	}

	private static GrantSigned signed(GrantTerms terms, Map<String, Long> budget) {
		return new GrantSigned(terms.grantId(), terms.envelope(), terms.year(), terms.grantCents(),
				terms.eligibleCents().orElse(null), budget, terms.deliberation().orElse(null),
				terms.deliberatedOn().orElse(null), terms.stateAccount().orElse(null),
				terms.departmentAccount().orElse(null));
	}

	private static Decision<GrantEvent> detail(DetailBudget asked, Signed grant) {
		if (asked.budgetCents().equals(grant.budgetCents())) {
			return Decision.accept();
		}
		if (!grant.budgetCents().isEmpty()) {
			return Decision.refuse(new GrantRefusal.BudgetIsAlreadyDetailed());
		}
		return wrongBudget(grant.terms().grantCents(), grant.terms().eligibleCents(), asked.budgetCents())
			.map(Decision::<GrantEvent>refuse)
			.orElseGet(() -> Decision.accept(new BudgetDetailed(asked.budgetCents())));
	}

	private static Decision<GrantEvent> amend(AmendGrant asked, Signed grant) {
		if (asked.signedOn().isAfter(asked.today())) {
			return Decision.refuse(new GrantRefusal.DayIsInTheFuture());
		}
		if (asked.grantCents() <= 0 || asked.budgetCents().isEmpty()) {
			return Decision.refuse(new GrantRefusal.GrantIsIncoherent());
		}
		long eligible = total(asked.budgetCents());
		Optional<GrantRefusal> wrong = wrongBudget(asked.grantCents(), Optional.of(eligible), asked.budgetCents());
		if (wrong.isPresent()) {
			return Decision.refuse(wrong.get());
		}
		boolean changes = asked.grantCents() != grant.terms().grantCents()
				|| !asked.budgetCents().equals(grant.budgetCents());
		return changes ? Decision.accept(new GrantAmended(grant.amendments() + 1, asked.grantCents(), eligible,
				asked.budgetCents(), asked.signedOn())) : Decision.accept();
	}

	private static Decision<GrantEvent> pay(RecordPayment asked, Signed grant) {
		Optional<GrantRefusal> wrong = wrongDay(asked.paidOn(), asked.today(), grant);
		if (wrong.isPresent()) {
			return Decision.refuse(wrong.get());
		}
		if (grant.paidOn().isPresent()) {
			return grant.paidOn().get().equals(asked.paidOn()) ? Decision.accept()
					: Decision.refuse(new GrantRefusal.GrantIsAlreadyPaid());
		}
		return Decision.accept(new GrantPaid(grant.terms().grantCents(), asked.paidOn()));
	}

	private static Decision<GrantEvent> transfer(TransferBudget asked, Signed grant) {
		if (grant.transfers().containsKey(asked.transferId())) {
			return Decision.accept();
		}
		if (grant.budgetCents().isEmpty()) {
			return Decision.refuse(new GrantRefusal.GrantHasNoBudget());
		}
		if (!GrantCodes.NATURES.contains(asked.from()) || !GrantCodes.NATURES.contains(asked.to())
				|| asked.from().equals(asked.to())) {
			return Decision.refuse(new GrantRefusal.NatureIsUnknown());
		}
		if (asked.cents() <= 0) {
			return Decision.refuse(new GrantRefusal.AmountIsNotAboveZero());
		}
		Optional<GrantRefusal> wrong = wrongDay(asked.notifiedOn(), asked.today(), grant);
		if (wrong.isPresent()) {
			return Decision.refuse(wrong.get());
		}
		if (asked.notifiedOn().isAfter(grant.terms().lastDayToNotifyTransfers())) {
			return Decision.refuse(new GrantRefusal.TransferIsTooLate());
		}
		if (asked.cents() > grant.budgetCents(asked.from())) {
			return Decision.refuse(new GrantRefusal.NatureHasNotThatMuch());
		}
		return Decision.accept(
				new BudgetTransferred(asked.transferId(), asked.from(), asked.to(), asked.cents(), asked.notifiedOn()));
	}

	private static Decision<GrantEvent> costs(RecordCosts asked, Signed grant) {
		List<GrantEvent> recorded = new ArrayList<>();
		for (RecordCost each : asked.costs()) {
			switch (cost(each, grant)) {
				case Decision.Refused<GrantEvent> refused -> {
					return refused;
				}
				case Decision.Accepted<GrantEvent>(var events) -> recorded.addAll(events);
			}
		}
		return new Decision.Accepted<>(recorded);
	}

	private static Decision<GrantEvent> cost(RecordCost asked, Signed grant) {
		if (grant.costs().containsKey(asked.costId())) {
			return Decision.accept();
		}
		return wrongCost(asked, grant).map(Decision::<GrantEvent>refuse)
			.orElseGet(() -> Decision.accept(new CostRecorded(asked.costId(), asked.nature(), asked.cents(),
					asked.incurredOn(), asked.evidence())));
	}

	/** Why a cost cannot be recorded. */
	public static Optional<GrantRefusal> wrongCost(RecordCost asked, Signed grant) {
		if (!GrantCodes.NATURES.contains(asked.nature())) {
			return Optional.of(new GrantRefusal.NatureIsUnknown());
		}
		if (asked.cents() <= 0) {
			return Optional.of(new GrantRefusal.AmountIsNotAboveZero());
		}
		if (asked.incurredOn().isAfter(asked.today())) {
			return Optional.of(new GrantRefusal.DayIsInTheFuture());
		}
		if (asked.incurredOn().getYear() != grant.terms().year()) {
			return Optional.of(new GrantRefusal.CostIsOutsideTheYear());
		}
		return Optional.empty();
	}

	private static Decision<GrantEvent> strike(StrikeCost asked, Signed grant) {
		Cost cost = grant.costs().get(asked.costId());
		if (cost == null) {
			return Decision.refuse(new GrantRefusal.CostIsUnknown());
		}
		return cost.struck() ? Decision.accept()
				: Decision.accept(new CostStruck(asked.costId(), cost.nature(), cost.cents()));
	}

	static Optional<GrantRefusal> wrongDay(LocalDate day, LocalDate today, Signed grant) {
		if (day.isAfter(today)) {
			return Optional.of(new GrantRefusal.DayIsInTheFuture());
		}
		return day.isBefore(grant.terms().from()) ? Optional.of(new GrantRefusal.DayIsBeforeTheGrant())
				: Optional.empty();
	}

	private static long total(Map<String, Long> budget) {
		return budget.values().stream().mapToLong(Long::longValue).sum();
	}

	@Override
	public GrantAgreement evolve(GrantAgreement grant, GrantEvent event) {
		return switch (event) {
			case GrantSigned e -> Signed.of(terms(e), e.budgetCents());
			case GrantAmended e -> {
				Signed signed = (Signed) grant;
				yield signed.amended(signed.terms().amended(e.grantCents(), e.eligibleCents()), e.budgetCents());
			}
			case BudgetDetailed e -> ((Signed) grant).detailed(e.budgetCents());
			case GrantPaid e -> ((Signed) grant).paid(e.paidOn());
			case BudgetTransferred e ->
				((Signed) grant).transferred(e.transferId(), new Transfer(e.from(), e.to(), e.cents(), e.notifiedOn()));
			case CostRecorded e -> ((Signed) grant).costing(e.costId(),
					new Cost(e.nature(), e.cents(), e.incurredOn(), e.evidence(), false));
			case CostStruck e -> {
				Signed signed = (Signed) grant;
				yield signed.costing(e.costId(), signed.costs().get(e.costId()).asStruck());
			}
			case ReportSubmitted e ->
				((Signed) grant).submitted(e.report(), new Submission(e.signedOn(), e.sentOn(), e.late()));
			case LetterRegistered e -> ((Signed) grant).writing(e.letterId(), new Letter(e.purpose(), e.sender(),
					e.sentOn(), Optional.ofNullable(e.answerDueOn()), Optional.empty(), Optional.empty()));
			case LetterAnswered e -> {
				Signed signed = (Signed) grant;
				yield signed.writing(e.letterId(),
						signed.letters().get(e.letterId()).answered(e.outcome(), e.answeredOn()));
			}
		};
	}

	private static GrantTerms terms(GrantSigned e) {
		return new GrantTerms(e.grantId(), e.envelope(), e.year(), e.grantCents(),
				Optional.ofNullable(e.eligibleCents()), Optional.ofNullable(e.deliberation()),
				Optional.ofNullable(e.deliberatedOn()), Optional.ofNullable(e.stateAccount()),
				Optional.ofNullable(e.departmentAccount()));
	}

}
