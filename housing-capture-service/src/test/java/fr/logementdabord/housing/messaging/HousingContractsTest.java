package fr.logementdabord.housing.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.messaging.published.AlertAcknowledgedV1;
import fr.logementdabord.housing.messaging.published.CommitteeDecidedV1;
import fr.logementdabord.housing.messaging.published.CoordinatorAlertedV1;
import fr.logementdabord.housing.messaging.published.DwellingAnnouncedV1;
import fr.logementdabord.housing.messaging.published.DwellingConfirmedV1;
import fr.logementdabord.housing.messaging.published.DwellingLetV1;
import fr.logementdabord.housing.messaging.published.DwellingPutOnAgendaV1;
import fr.logementdabord.housing.messaging.published.DwellingReleasedV1;
import fr.logementdabord.housing.messaging.published.DwellingReservedV1;
import fr.logementdabord.housing.messaging.published.DwellingWithdrawnV1;
import fr.logementdabord.housing.messaging.published.HouseholdMovedInV1;
import fr.logementdabord.housing.messaging.published.HousingSearchClosedV1;
import fr.logementdabord.housing.messaging.published.HousingSearchOpenedV1;
import fr.logementdabord.housing.messaging.published.HousingSearchPausedV1;
import fr.logementdabord.housing.messaging.published.HousingSearchResumedV1;
import fr.logementdabord.housing.messaging.published.HousingSearchRevisedV1;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.messaging.published.LandlordAnsweredV1;
import fr.logementdabord.housing.messaging.published.LeaseSignedV1;
import fr.logementdabord.housing.messaging.published.LeaseSlidV1;
import fr.logementdabord.housing.messaging.published.MaintainedCheckedV1;
import fr.logementdabord.housing.messaging.published.MeetingCancelledV1;
import fr.logementdabord.housing.messaging.published.MeetingClosedV1;
import fr.logementdabord.housing.messaging.published.MeetingScheduledV1;
import fr.logementdabord.housing.messaging.published.PairDecidedV1;
import fr.logementdabord.housing.messaging.published.OccupationEndedV1;
import fr.logementdabord.housing.messaging.published.PlacementDeclinedV1;
import fr.logementdabord.housing.messaging.published.PlacementExpiredV1;
import fr.logementdabord.housing.messaging.published.PlacementProposedV1;
import fr.logementdabord.housing.messaging.published.PlacementReleasedV1;
import fr.logementdabord.housing.messaging.published.SlidePlannedV1;
import fr.logementdabord.housing.messaging.published.StayStageReachedV1;
import fr.logementdabord.housing.messaging.published.TenancyOpenedV1;
import fr.logementdabord.housing.messaging.received.referral.OrientationDecided;
import fr.logementdabord.housing.messaging.received.referral.ReferralEnded;
import fr.logementdabord.housing.messaging.received.referral.ReferralTypes;
import fr.logementdabord.testkit.contract.ContractSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HousingContractsTest {

	private static final Map<String, Class<?>> PUBLISHED = Map.ofEntries(
			Map.entry(HousingTypes.DWELLING_ANNOUNCED, DwellingAnnouncedV1.class),
			Map.entry(HousingTypes.DWELLING_CONFIRMED, DwellingConfirmedV1.class),
			Map.entry(HousingTypes.DWELLING_WITHDRAWN, DwellingWithdrawnV1.class),
			Map.entry(HousingTypes.DWELLING_RESERVED, DwellingReservedV1.class),
			Map.entry(HousingTypes.DWELLING_RELEASED, DwellingReleasedV1.class),
			Map.entry(HousingTypes.DWELLING_LET, DwellingLetV1.class),
			Map.entry(HousingTypes.HOUSING_SEARCH_OPENED, HousingSearchOpenedV1.class),
			Map.entry(HousingTypes.HOUSING_SEARCH_REVISED, HousingSearchRevisedV1.class),
			Map.entry(HousingTypes.HOUSING_SEARCH_PAUSED, HousingSearchPausedV1.class),
			Map.entry(HousingTypes.HOUSING_SEARCH_RESUMED, HousingSearchResumedV1.class),
			Map.entry(HousingTypes.HOUSING_SEARCH_CLOSED, HousingSearchClosedV1.class),
			Map.entry(HousingTypes.MEETING_SCHEDULED, MeetingScheduledV1.class),
			Map.entry(HousingTypes.DWELLING_PUT_ON_AGENDA, DwellingPutOnAgendaV1.class),
			Map.entry(HousingTypes.PAIR_DECIDED, PairDecidedV1.class),
			Map.entry(HousingTypes.MEETING_CLOSED, MeetingClosedV1.class),
			Map.entry(HousingTypes.MEETING_CANCELLED, MeetingCancelledV1.class),
			Map.entry(HousingTypes.PLACEMENT_PROPOSED, PlacementProposedV1.class),
			Map.entry(HousingTypes.LANDLORD_ANSWERED, LandlordAnsweredV1.class),
			Map.entry(HousingTypes.COMMITTEE_DECIDED, CommitteeDecidedV1.class),
			Map.entry(HousingTypes.PLACEMENT_DECLINED, PlacementDeclinedV1.class),
			Map.entry(HousingTypes.PLACEMENT_EXPIRED, PlacementExpiredV1.class),
			Map.entry(HousingTypes.PLACEMENT_RELEASED, PlacementReleasedV1.class),
			Map.entry(HousingTypes.LEASE_SIGNED, LeaseSignedV1.class),
			Map.entry(HousingTypes.COORDINATOR_ALERTED, CoordinatorAlertedV1.class),
			Map.entry(HousingTypes.ALERT_ACKNOWLEDGED, AlertAcknowledgedV1.class),
			Map.entry(HousingTypes.TENANCY_OPENED, TenancyOpenedV1.class),
			Map.entry(HousingTypes.SLIDE_PLANNED, SlidePlannedV1.class),
			Map.entry(HousingTypes.LEASE_SLID, LeaseSlidV1.class),
			Map.entry(HousingTypes.STAY_STAGE_REACHED, StayStageReachedV1.class),
			Map.entry(HousingTypes.MAINTAINED_CHECKED, MaintainedCheckedV1.class),
			Map.entry(HousingTypes.OCCUPATION_ENDED, OccupationEndedV1.class),
			Map.entry(HousingTypes.HOUSEHOLD_MOVED_IN, HouseholdMovedInV1.class));

	static Stream<String> published() {
		return PUBLISHED.keySet().stream().sorted();
	}

	@ParameterizedTest
	@MethodSource("published")
	void every_public_event_has_a_schema_and_examples_and_a_record_that_reads_and_writes_them(String type) {
		ContractSpec contract = ContractSpec.of(type);
		contract.thenExamplesFit();
		contract.thenReadBy(PUBLISHED.get(type));
		contract.thenFits(event(type, contract.example("full")).as(PUBLISHED.get(type)));
	}

	@Test
	void our_copies_read_what_referral_service_says() {
		ContractSpec.of(ReferralTypes.ORIENTATION_DECIDED).thenReadBy(OrientationDecided.class);
		ContractSpec.of(ReferralTypes.REFERRAL_CLOSED).thenReadBy(ReferralEnded.class);
		ContractSpec.of(ReferralTypes.REFERRAL_WITHDRAWN).thenReadBy(ReferralEnded.class);

		String minimal = ContractSpec.of(ReferralTypes.ORIENTATION_DECIDED).example("minimal");
		assertThat(event(ReferralTypes.ORIENTATION_DECIDED, minimal).as(OrientationDecided.class).housing()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "",
			"{\"caseId\":\"LDA-1\",\"territory\":\"artois\",\"decidedOn\":\"2026-12-02\",\"housing\":{}}" })
	void an_event_that_breaks_its_contract_is_put_aside_and_not_tried_for_ever(String json) {
		assertThatExceptionOfType(CannotHandle.class)
			.isThrownBy(() -> event(ReferralTypes.ORIENTATION_DECIDED, json).as(OrientationDecided.class));
	}

	@Test
	void a_reason_of_personal_safety_is_never_in_a_schema() {
		assertThat(ContractSpec.of(HousingTypes.PLACEMENT_DECLINED).example("full")).doesNotContain("SAFETY");
		assertThat(published().map((type) -> ContractSpec.of(type).example("full")).toList())
			.noneMatch((example) -> List.of("measureType", "familyName", "birth").stream().anyMatch(example::contains));
	}

	private static ReceivedEvent event(String type, String json) {
		return new ReceivedEvent("stream-1/1", "/service", type, "stream-1", 1, 1, null, "correlation", null,
				Instant.EPOCH, json.getBytes(StandardCharsets.UTF_8));
	}

}
