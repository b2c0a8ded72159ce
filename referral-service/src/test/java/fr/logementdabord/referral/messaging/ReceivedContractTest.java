package fr.logementdabord.referral.messaging;

import fr.logementdabord.referral.messaging.received.housing.HouseholdMovedInV1;
import fr.logementdabord.referral.messaging.received.housing.HousingSearchClosedV1;
import fr.logementdabord.referral.messaging.received.measure.AllocationRefusedV1;
import fr.logementdabord.referral.messaging.received.measure.MeasureAllocatedV1;
import fr.logementdabord.referral.messaging.received.measure.MeasureEndedV1;
import fr.logementdabord.referral.messaging.received.measure.MeasureRequestCancelledV1;
import fr.logementdabord.referral.messaging.received.measure.SupportNotesErasedV1;
import fr.logementdabord.testkit.contract.ContractSpec;
import org.junit.jupiter.api.Test;

class ReceivedContractTest {

	@Test
	void our_copies_read_what_measure_service_writes_today_and_tomorrow() {
		ContractSpec.of(MeasureAllocatedV1.TYPE).thenReadBy(MeasureAllocatedV1.class);
		ContractSpec.of(AllocationRefusedV1.TYPE).thenReadBy(AllocationRefusedV1.class);
		ContractSpec.of(MeasureEndedV1.TYPE).thenReadBy(MeasureEndedV1.class);
		ContractSpec.of(MeasureRequestCancelledV1.TYPE).thenReadBy(MeasureRequestCancelledV1.class);
		ContractSpec.of(SupportNotesErasedV1.TYPE).thenReadBy(SupportNotesErasedV1.class);
	}

	@Test
	void our_copies_read_what_housing_capture_service_writes_today_and_tomorrow() {
		ContractSpec.of(HouseholdMovedInV1.TYPE).thenReadBy(HouseholdMovedInV1.class);
		ContractSpec.of(HousingSearchClosedV1.TYPE).thenReadBy(HousingSearchClosedV1.class);
	}

}
