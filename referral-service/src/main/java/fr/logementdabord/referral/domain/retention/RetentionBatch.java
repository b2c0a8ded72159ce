package fr.logementdabord.referral.domain.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
		return this.approval != null
				&& doomed().stream().allMatch((file) -> file.erasedOn() != null && file.answered());
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

	/** The approval of the Department. */
	public record Approval(LocalDate on, String by) {
	}

	/** Why a file stays, and how long. */
	public record Kept(String because, LocalDate until) {
	}

	/**
	 * A file and what becomes of it.
	 *
	 * @param found documents by place just before the erasure, empty until then
	 * @param erasedOn null until it is erased
	 * @param answered whether the other services said what they erased
	 */
	public record File(RetentionLine line, Fate fate, @Nullable Kept kept, Map<String, Long> found,
			@Nullable LocalDate erasedOn, boolean answered) {

		public File {
			found = Map.copyOf(found);
		}

		File answered(Map<String, Long> elsewhere) {
			Map<String, Long> all = new HashMap<>(this.found);
			all.putAll(elsewhere);
			return new File(this.line, this.fate, this.kept, all, this.erasedOn, true);
		}

		static File proposed(RetentionLine line) {
			return new File(line, Fate.ERASE, null, Map.of(), null, false);
		}

	}

}
