package fr.logementdabord.referral.domain.delegation;

import java.time.LocalDate;

import fr.logementdabord.referral.domain.delegation.DelegationCommand.Delegate;
import fr.logementdabord.referral.domain.delegation.DelegationCommand.EndDelegation;
import fr.logementdabord.referral.domain.delegation.DelegationEvent.DelegationEnded;
import fr.logementdabord.referral.domain.delegation.DelegationEvent.TerritoryDelegated;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DelegationDeciderTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 12, 18);

	private static DeciderSpec<DelegationCommand, Delegations, DelegationEvent> given(DelegationEvent... history) {
		return DeciderSpec.given(new DelegationDecider(), history);
	}

	private static Delegation days(String id, String delegate, int first, int last) {
		return new Delegation(id, delegate, TODAY.plusDays(first), TODAY.plusDays(last));
	}

	private static Delegate delegate(Delegation delegation) {
		return new Delegate("artois", delegation, "coordo.artois", TODAY);
	}

	private static TerritoryDelegated delegated(Delegation delegation) {
		return new TerritoryDelegated("artois", delegation);
	}

	@Test
	void somebody_stands_in_during_leave() {
		given().when(delegate(days("DEL-1", "coordo.lens", 0, 10)))
			.thenEvents(delegated(days("DEL-1", "coordo.lens", 0, 10)));
	}

	@Test
	void the_same_request_again_changes_nothing() {
		given(delegated(days("DEL-1", "coordo.lens", 0, 10))).when(delegate(days("DEL-1", "coordo.lens", 0, 10)))
			.thenEvents();
	}

	@Test
	void leave_lasts_from_its_first_day_to_its_last_within_a_year_and_not_in_the_past() {
		given().when(delegate(days("DEL-1", "coordo.lens", 3, 2)))
			.thenRefused(DelegationRefusal.DelegationEndsBeforeItBegins);
		given().when(delegate(days("DEL-1", "coordo.lens", -9, -1))).thenRefused(DelegationRefusal.DelegationIsPast);
		given().when(delegate(days("DEL-1", "coordo.lens", 0, 366))).thenRefused(DelegationRefusal.DelegationIsTooLong);
	}

	@Test
	void nobody_stands_in_for_themselves_or_twice_on_one_day() {
		given().when(delegate(days("DEL-1", "coordo.artois", 0, 1)))
			.thenRefused(DelegationRefusal.DelegateIsTheGrantor);
		given(delegated(days("DEL-1", "coordo.lens", 0, 10))).when(delegate(days("DEL-2", "coordo.lens", 10, 12)))
			.thenRefused(DelegationRefusal.DelegateStandsInAlready);
		given(delegated(days("DEL-1", "coordo.lens", 0, 10))).when(delegate(days("DEL-2", "coordo.lens", 11, 12)))
			.thenEvents(delegated(days("DEL-2", "coordo.lens", 11, 12)));
		given(delegated(days("DEL-1", "coordo.lens", 0, 10))).when(delegate(days("DEL-2", "coordo.calais", 5, 6)))
			.thenEvents(delegated(days("DEL-2", "coordo.calais", 5, 6)));
	}

	@Test
	void it_ends_before_its_last_day_when_the_coordinator_is_back() {
		given(delegated(days("DEL-1", "coordo.lens", 0, 10)))
			.when(new EndDelegation("artois", "DEL-1", TODAY.plusDays(4)))
			.thenEvents(new DelegationEnded("artois", "DEL-1", TODAY.plusDays(4)));
		Delegations left = new DelegationDecider()
			.fold(java.util.List.of(delegated(days("DEL-1", "coordo.lens", 0, 10)),
					new DelegationEnded("artois", "DEL-1", TODAY.plusDays(4))));
		assertThat(left.all()).containsExactly(days("DEL-1", "coordo.lens", 0, 3));
		given(delegated(days("DEL-1", "coordo.lens", 0, 10)))
			.when(new EndDelegation("artois", "DEL-1", TODAY.plusDays(11)))
			.thenEvents();
		given().when(new EndDelegation("artois", "DEL-9", TODAY)).thenRefused(DelegationRefusal.DelegationIsUnknown);
	}

}
