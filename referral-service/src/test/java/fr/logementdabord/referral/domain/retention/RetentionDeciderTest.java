package fr.logementdabord.referral.domain.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import fr.logementdabord.referral.domain.retention.RetentionCommand.ApproveBatch;
import fr.logementdabord.referral.domain.retention.RetentionCommand.BeginErasure;
import fr.logementdabord.referral.domain.retention.RetentionCommand.KeepFile;
import fr.logementdabord.referral.domain.retention.RetentionCommand.NoteErasure;
import fr.logementdabord.referral.domain.retention.RetentionCommand.ProposeBatch;
import fr.logementdabord.referral.domain.retention.RetentionCommand.NoteErasureElsewhere;
import fr.logementdabord.referral.domain.retention.RetentionCommand.RecordVisa;
import fr.logementdabord.referral.domain.retention.RetentionCommand.SpareFile;
import fr.logementdabord.referral.domain.retention.RetentionEvent.BatchApproved;
import fr.logementdabord.referral.domain.retention.RetentionEvent.BatchProposed;
import fr.logementdabord.referral.domain.retention.RetentionEvent.CaseErased;
import fr.logementdabord.referral.domain.retention.RetentionEvent.ErasedElsewhere;
import fr.logementdabord.referral.domain.retention.RetentionEvent.ErasureBegun;
import fr.logementdabord.referral.domain.retention.RetentionEvent.FileKept;
import fr.logementdabord.referral.domain.retention.RetentionEvent.VisaRecorded;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing goes without a visa and a person's approval (Code du patrimoine, L212-2). */
class RetentionDeciderTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

	private static final RetentionLine ONE = new RetentionLine("LDA-1", "artois", "CLOSED", LocalDate.of(2024, 9, 1));

	private static final RetentionLine OTHER = new RetentionLine("LDA-2", null, "WITHDRAWN", LocalDate.of(2024, 8, 1));

	private static final BatchProposed PROPOSED = new BatchProposed("RB-2026-11-01", DAY, List.of(ONE, OTHER));

	private static final VisaRecorded VISA = new VisaRecorded("V-12", DAY.plusDays(4));

	private static final BatchApproved APPROVED = new BatchApproved(DAY.plusDays(5), "departement",
			EnumSet.allOf(Holder.class));

	@Test
	void a_batch_is_proposed_once() {
		batch().when(new ProposeBatch("RB-2026-11-01", DAY, List.of(ONE, OTHER))).thenEvents(PROPOSED);
		batch(PROPOSED).when(new ProposeBatch("RB-2026-11-01", DAY, List.of(ONE))).thenEvents();
	}

	@Test
	void nothing_is_approved_without_the_visa_of_the_archives() {
		ApproveBatch approve = new ApproveBatch(DAY.plusDays(5), "departement");
		batch(PROPOSED).when(approve).thenRefused(RetentionRefusal.VisaIsMissing);
		batch(PROPOSED, VISA).when(approve).thenEvents(APPROVED);
		batch(PROPOSED, VISA, APPROVED).when(approve).thenEvents();
	}

	@Test
	void a_visa_is_neither_older_than_the_proposal_nor_to_come() {
		batch(PROPOSED).when(new RecordVisa("V-12", DAY.minusDays(1), DAY))
			.thenRefused(RetentionRefusal.VisaIsBeforeTheProposal);
		batch(PROPOSED).when(new RecordVisa("V-12", DAY.plusDays(1), DAY))
			.thenRefused(RetentionRefusal.VisaIsInTheFuture);
		batch(PROPOSED, VISA, APPROVED).when(new RecordVisa("V-13", DAY, DAY))
			.thenRefused(RetentionRefusal.BatchIsApproved);
	}

	@Test
	void a_file_is_kept_for_a_reason_and_a_year_at_most() {
		batch(PROPOSED).when(new KeepFile("LDA-1", "LITIGATION", DAY.plusMonths(12), DAY))
			.thenEvents(new FileKept("LDA-1", "LITIGATION", DAY.plusMonths(12)));
		batch(PROPOSED).when(new KeepFile("LDA-1", "LITIGATION", DAY.plusMonths(12).plusDays(1), DAY))
			.thenRefused(RetentionRefusal.FileIsKeptTooLong);
		batch(PROPOSED).when(new KeepFile("LDA-3", "LITIGATION", DAY, DAY))
			.thenRefused(RetentionRefusal.FileIsNotInBatch);
		batch(PROPOSED, VISA, APPROVED).when(new KeepFile("LDA-1", "LITIGATION", DAY, DAY))
			.thenRefused(RetentionRefusal.BatchIsApproved);
	}

	@Test
	void nothing_is_erased_that_was_not_approved_or_that_is_kept() {
		BeginErasure begin = new BeginErasure("LDA-1", Map.of("IDENTITY", 1L));
		batch(PROPOSED, VISA).when(begin).thenRefused(RetentionRefusal.BatchIsNotApproved);
		batch(PROPOSED, new FileKept("LDA-1", "LITIGATION", DAY), VISA, APPROVED).when(begin)
			.thenRefused(RetentionRefusal.FileIsKept);
		batch(PROPOSED, VISA, APPROVED).when(begin).thenEvents(new ErasureBegun("LDA-1", Map.of("IDENTITY", 1L)));
	}

	@Test
	void begun_again_after_a_crash_what_was_found_first_stays() {
		ErasureBegun begun = new ErasureBegun("LDA-1", Map.of("IDENTITY", 1L));
		CaseErased erased = new CaseErased("LDA-1", DAY.plusDays(5));
		batch(PROPOSED, VISA, APPROVED, begun).when(new BeginErasure("LDA-1", Map.of("IDENTITY", 0L))).thenEvents();
		batch(PROPOSED, VISA, APPROVED, begun).when(new NoteErasure("LDA-1", DAY.plusDays(5))).thenEvents(erased);
		batch(PROPOSED, VISA, APPROVED, begun, erased).when(new NoteErasure("LDA-1", DAY.plusDays(6))).thenEvents();
	}

	@Test
	void what_others_erased_is_noted_once() {
		NoteErasureElsewhere note = new NoteErasureElsewhere("LDA-1", Holder.MEASURE, Map.of("SUPPORT_NOTES", 4L));
		ErasedElsewhere noted = new ErasedElsewhere("LDA-1", Holder.MEASURE, Map.of("SUPPORT_NOTES", 4L));
		CaseErased erased = new CaseErased("LDA-1", DAY.plusDays(5));
		batch(PROPOSED, VISA, APPROVED, erased).when(note).thenEvents(noted);
		batch(PROPOSED, VISA, APPROVED, erased, noted).when(note).thenEvents();
	}

	@Test
	void a_batch_is_done_when_every_service_has_answered_for_every_file_and_the_places_add_up() {
		RetentionDecider decider = new RetentionDecider();
		List<RetentionEvent> story = new ArrayList<>(
				List.of(PROPOSED, VISA, new FileKept("LDA-2", "CONTACT", DAY.plusYears(2)), APPROVED,
						new ErasureBegun("LDA-1", Map.of("IDENTITY", 1L, "WAITING_EVENTS", 1L)),
						new CaseErased("LDA-1", DAY.plusDays(5))));
		for (Holder holder : Holder.values()) {
			assertThat(decider.fold(story).isDone()).as("before " + holder).isFalse();
			assertThat(decider.fold(story).file("LDA-1").orElseThrow().awaits(holder)).isTrue();
			story.add(new ErasedElsewhere("LDA-1", holder, Map.of("WAITING_EVENTS", 2L)));
		}
		assertThat(decider.fold(story).isDone()).isTrue();
		assertThat(decider.fold(story).file("LDA-1").orElseThrow().found()).containsEntry("WAITING_EVENTS", 7L);
	}

	@Test
	void a_batch_of_before_waits_for_those_it_was_approved_with() {
		RetentionBatch batch = new RetentionDecider().fold(List.of(PROPOSED, new FileKept("LDA-2", "LITIGATION", DAY),
				VISA, new BatchApproved(DAY, "departement", null), new CaseErased("LDA-1", DAY),
				new ErasedElsewhere("LDA-1", null, Map.of("SUPPORT_NOTES", 1L))));
		assertThat(batch.isDone()).isTrue();
	}

	@Test
	void who_got_in_touch_after_the_approval_is_spared() {
		batch(PROPOSED, VISA, APPROVED).when(new SpareFile("LDA-1", DAY.plusYears(2)))
			.thenEvents(new FileKept("LDA-1", "CONTACT", DAY.plusYears(2)));
	}

	@Test
	void a_batch_of_which_everything_is_kept_is_not_approved() {
		batch(PROPOSED, new FileKept("LDA-1", "LITIGATION", DAY), new FileKept("LDA-2", "LITIGATION", DAY), VISA)
			.when(new ApproveBatch(DAY, "departement"))
			.thenRefused(RetentionRefusal.NothingIsLeftToErase);
		batch().when(new ApproveBatch(DAY, "departement")).thenRefused(RetentionRefusal.BatchIsUnknown);
	}

	private static DeciderSpec<RetentionCommand, RetentionBatch, RetentionEvent> batch(RetentionEvent... events) {
		return DeciderSpec.given(new RetentionDecider(), events);
	}

}
