package fr.logementdabord.referral.domain.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A batch of files.
 *
 * @param id its number, {@code RB-2026-11-01}
 * @param proposedOn null before it is proposed
 * @param visa of the departmental archives
 * @param approval null until the Department approves
 * @param files in the order of the proposal
 */
public record RetentionBatch(String id, @Nullable LocalDate proposedOn, @Nullable Visa visa,
		@Nullable Approval approval, List<File> files) {

	static final RetentionBatch NONE = new RetentionBatch("", null, null, null, List.of());

	public RetentionBatch {
		files = List.copyOf(files);
	}

	/** The file with this number. */
	public Optional<File> file(String caseId) {
		return this.files.stream().filter((file) -> file.line().caseId().equals(caseId)).findFirst();
	}

	/** The files to erase: those that are not kept. */
	public List<File> doomed() {
		return this.files.stream().filter((file) -> file.kept() == null).toList();
	}

	/** Whether everything approved is erased, here and elsewhere. */
	public boolean isDone() {
		Approval given = this.approval;
		return given != null && doomed().stream()
			.allMatch((file) -> file.erasedOn() != null && file.answers().containsAll(given.holders()));
	}

	RetentionBatch with(String caseId, UnaryOperator<File> change) {
		List<File> changed = new ArrayList<>();
		this.files.forEach((file) -> changed.add(file.line().caseId().equals(caseId) ? change.apply(file) : file));
		return new RetentionBatch(this.id, this.proposedOn, this.visa, this.approval, changed);
	}

	RetentionBatch with(Visa given) {
		return new RetentionBatch(this.id, this.proposedOn, given, this.approval, this.files);
	}

	RetentionBatch with(Approval given) {
		return new RetentionBatch(this.id, this.proposedOn, this.visa, given, this.files);
	}

	/** The visa of the archives. */
	public record Visa(String reference, LocalDate on) {
	}

	/**
	 * The approval of the Department.
	 *
	 * @param holders who must answer for each file
	 */
	public record Approval(LocalDate on, String by, Set<Holder> holders) {
	}

	/** Why a file stays, and how long. */
	public record Kept(String because, LocalDate until) {
	}

	/**
	 * A file and what becomes of it.
	 *
	 * @param found documents by place just before the erasure, empty until then
	 * @param erasedOn null until it is erased
	 * @param answers the other services that said what they erased
	 */
	public record File(RetentionLine line, Fate fate, @Nullable Kept kept, Map<String, Long> found,
			@Nullable LocalDate erasedOn, Set<Holder> answers) {

		public File {
			found = Map.copyOf(found);
			answers = Set.copyOf(answers);
		}

		/** Whether every service that keeps something of it said what it erased. */
		public boolean isAnswered() {
			return this.answers.containsAll(EnumSet.allOf(Holder.class));
		}

		/**
		 * Whether what is here is erased and this service has not said what it erased.
		 */
		public boolean awaits(Holder holder) {
			return this.erasedOn != null && !this.answers.contains(holder);
		}

		File answered(Holder by, Map<String, Long> elsewhere) {
			Map<String, Long> all = new HashMap<>(this.found);
			elsewhere.forEach((place, count) -> all.merge(place, count, Long::sum));
			Set<Holder> now = EnumSet.of(by);
			now.addAll(this.answers);
			return new File(this.line, this.fate, this.kept, all, this.erasedOn, now);
		}

		static File proposed(RetentionLine line) {
			return new File(line, Fate.ERASE, null, Map.of(), null, Set.of());
		}

	}

}
