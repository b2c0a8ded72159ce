package fr.logementdabord.referral.domain.delegation;

import java.util.List;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.delegation.DelegationCommand.Delegate;
import fr.logementdabord.referral.domain.delegation.DelegationCommand.EndDelegation;
import fr.logementdabord.referral.domain.delegation.DelegationEvent.DelegationEnded;
import fr.logementdabord.referral.domain.delegation.DelegationEvent.TerritoryDelegated;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * The rules of standing in.
 */
public final class DelegationDecider implements Decider<DelegationCommand, Delegations, DelegationEvent> {

	@Override
	public Delegations initialState() {
		return new Delegations(List.of());
	}

	@Override
	public Decision<DelegationEvent> decide(DelegationCommand command, Delegations state) {
		return switch (command) {
			case Delegate delegate -> delegate(delegate, state);
			case EndDelegation end -> end(end, state);
		};
	}

	private static Decision<DelegationEvent> delegate(Delegate command, Delegations state) {
		Delegation asked = command.delegation();
		if (state.all().contains(asked)) {
			return accept();
		}
		if (asked.lastDay().isBefore(asked.firstDay())) {
			return refuse(DelegationRefusal.DelegationEndsBeforeItBegins);
		}
		if (asked.lastDay().isBefore(command.on())) {
			return refuse(DelegationRefusal.DelegationIsPast);
		}
		if (asked.lastDay().isAfter(asked.firstDay().plusYears(1))) {
			return refuse(DelegationRefusal.DelegationIsTooLong);
		}
		if (asked.delegate().equals(command.grantor())) {
			return refuse(DelegationRefusal.DelegateIsTheGrantor);
		}
		boolean twice = state.all()
			.stream()
			.anyMatch((other) -> other.delegate().equals(asked.delegate()) && other.overlaps(asked));
		return twice ? refuse(DelegationRefusal.DelegateStandsInAlready)
				: accept(new TerritoryDelegated(command.territory(), asked));
	}

	private static Decision<DelegationEvent> end(EndDelegation command, Delegations state) {
		return state.of(command.delegationId())
			.map((found) -> found.lastDay().isBefore(command.on()) ? Decision.<DelegationEvent>accept()
					: Decision.<DelegationEvent>accept(
							new DelegationEnded(command.territory(), command.delegationId(), command.on())))
			.orElseGet(() -> refuse(DelegationRefusal.DelegationIsUnknown));
	}

	@Override
	public Delegations evolve(Delegations state, DelegationEvent event) {
		return switch (event) {
			case TerritoryDelegated delegated -> state.with(delegated.delegation());
			case DelegationEnded ended ->
				state.with(state.of(ended.delegationId()).orElseThrow().endingOn(ended.endedOn().minusDays(1)));
		};
	}

}
