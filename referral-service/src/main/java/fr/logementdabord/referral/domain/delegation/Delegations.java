package fr.logementdabord.referral.domain.delegation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All delegations of a territory, past ones included.
 */
public record Delegations(List<Delegation> all) {

	public Delegations {
		all = List.copyOf(all);
	}

	Optional<Delegation> of(String delegationId) {
		return this.all.stream().filter((one) -> one.delegationId().equals(delegationId)).findFirst();
	}

	Delegations with(Delegation delegation) {
		List<Delegation> more = new ArrayList<>(this.all);
		more.removeIf((one) -> one.delegationId().equals(delegation.delegationId()));
		more.add(delegation);
		return new Delegations(more);
	}

}
