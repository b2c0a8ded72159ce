package fr.logementdabord.referral.retention;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import fr.logementdabord.eventing.deadline.Chore;
import fr.logementdabord.eventing.owner.ErasureAnswers;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.retention.Holder;
import fr.logementdabord.referral.domain.retention.RetentionBatch;
import fr.logementdabord.referral.domain.retention.RetentionBatch.File;
import fr.logementdabord.referral.domain.retention.RetentionCommand.BeginErasure;
import fr.logementdabord.referral.domain.retention.RetentionCommand.NoteErasure;
import fr.logementdabord.referral.domain.retention.RetentionCommand.NoteErasureElsewhere;
import fr.logementdabord.referral.domain.retention.RetentionCommand.SpareFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proposes a batch on the first day of each month, and carries out what was approved,
 * file by file: what is there is written down, then erased, then noted as erased. Killed
 * anywhere, the next one goes on with the first file that is not noted.
 */
public class RetentionChore implements Chore {

	private static final Logger logger = LoggerFactory.getLogger(RetentionChore.class);

	private static final String ACTOR = "retention";

	/** Who only keeps copies is asked; who decides something of its own says it. */
	private static final Map<Holder, String> ASKED = Map.of(Holder.HOUSING, "housing-capture-service", Holder.REPORTING,
			"reporting-service");

	private final RetentionBatches batches;

	private final CaseErasure erasure;

	private final ErasureAnswers others;

	private final Today today;

	private final AtomicBoolean working = new AtomicBoolean();

	private @Nullable LocalDate proposedFor;

	public RetentionChore(RetentionBatches batches, CaseErasure erasure, ErasureAnswers others, Today today) {
		this.batches = batches;
		this.erasure = erasure;
		this.others = others;
		this.today = today;
	}

	@Override
	public void round() {
		proposeOnceAMonth();
		if (!this.batches.erasing().isEmpty() && this.working.compareAndSet(false, true)) {
			Thread.ofPlatform().name("retention").daemon().start(() -> {
				try {
					this.batches.erasing().forEach((row) -> carryOut(row.id()));
				}
				catch (RuntimeException ex) {
					logger.warn("a retention batch is gone on with later: {}", ex.toString());
				}
				finally {
					this.working.set(false);
				}
			});
		}
	}

	private void proposeOnceAMonth() {
		LocalDate month = this.today.date().withDayOfMonth(1);
		if (!month.equals(this.proposedFor)) {
			this.batches.propose(month, ACTOR);
			this.proposedFor = month;
		}
	}

	private void carryOut(String id) {
		RetentionBatch batch = this.batches.find(id).orElseThrow();
		batch.doomed().stream().filter((file) -> file.erasedOn() == null).forEach((file) -> erase(id, file));
		this.batches.find(id).orElseThrow().doomed().forEach((file) -> ask(id, file));
	}

	/** Asks again each round until all have answered. */
	private void ask(String id, File file) {
		String caseId = file.line().caseId();
		ASKED.forEach((holder, service) -> {
			if (file.awaits(holder)) {
				this.others.of(service, caseId)
					.ifPresent((found) -> this.batches.handle(id, new NoteErasureElsewhere(caseId, holder, found),
							CommandContext.of(id + "/" + caseId + "/" + holder, ACTOR)));
			}
		});
	}

	private void erase(String id, File file) {
		String caseId = file.line().caseId();
		Optional<LocalDate> contact = this.batches.lastContact(caseId)
			.filter((day) -> day.isAfter(file.line().lastContactOn()));
		if (contact.isPresent() && file.found().isEmpty()) {
			this.batches.handle(id, new SpareFile(caseId, contact.get().plusMonths(RetentionBatches.MONTHS)),
					CommandContext.of(id + "/" + caseId + "/spared", ACTOR));
			return;
		}
		this.batches.handle(id, new BeginErasure(caseId, this.erasure.found(caseId)),
				CommandContext.of(id + "/" + caseId + "/begin", ACTOR));
		this.erasure.erase(caseId);
		this.batches.handle(id, new NoteErasure(caseId, this.today.date()),
				CommandContext.of(id + "/" + caseId + "/erased", ACTOR));
	}

}
