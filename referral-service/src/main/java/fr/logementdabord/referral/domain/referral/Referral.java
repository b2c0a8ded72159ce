package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands: one type per status, so that a step that makes no sense in a
 * status has no data to work on.
 */
public sealed interface Referral {

	/** No event yet. */
	record NotSubmitted() implements Referral {
	}

	/** A referral that exists. */
	sealed interface Known extends Referral {

		String caseId();

		ReferralFile file();

		/** Day of the last step taken by a person: the next one cannot be earlier. */
		LocalDate lastStepOn();

		/** The associations that may know the household. */
		default Set<String> providers() {
			return Set.of();
		}

		/** The territory whose coordinator follows the case; null = not covered. */
		default @Nullable String territory() {
			return file().territory();
		}

	}

	/** Nothing was decided yet. */
	sealed interface Unoriented extends Known {

	}

	/** Nothing can follow. */
	sealed interface Over extends Known {

	}

	/** Sent, not yet acknowledged. */
	record Submitted(String caseId, ReferralFile file) implements Unoriented {

		@Override
		public LocalDate lastStepOn() {
			return this.file.submittedOn();
		}

	}

	/** The coordinator completes the file. */
	record Acknowledged(String caseId, ReferralFile file, LocalDate lastStepOn) implements Unoriented {
	}

	/** The file is complete, the orientation is to be decided. */
	record Substantiated(String caseId, ReferralFile file, FactFinding factFinding) implements Unoriented {

		@Override
		public LocalDate lastStepOn() {
			return this.factFinding.completedOn();
		}

	}

	/**
	 * A measure or a dwelling is being sought or is under way: at least one branch is
	 * awaited.
	 */
	record Oriented(String caseId, ReferralFile file, FactFinding factFinding, Orientation orientation,
			Branches branches, Set<String> providers, boolean movedIn) implements Known {

		public Oriented {
			providers = Set.copyOf(providers);
		}

		@Override
		public LocalDate lastStepOn() {
			return this.orientation.decidedOn();
		}

		Oriented now(Branches awaited) {
			return new Oriented(this.caseId, this.file, this.factFinding, this.orientation, awaited, this.providers,
					this.movedIn);
		}

		Oriented joinedBy(String provider) {
			Set<String> all = new TreeSet<>(this.providers);
			all.add(provider);
			return new Oriented(this.caseId, this.file, this.factFinding, this.orientation, this.branches, all,
					this.movedIn);
		}

		Oriented movedInNow() {
			return new Oriented(this.caseId, this.file, this.factFinding, this.orientation,
					this.branches.withoutHousing(), this.providers, true);
		}

	}

	/** Nothing is awaited any more; the coordinator may close. */
	record ReadyToClose(Oriented was, LocalDate proposedOn) implements Known {

		@Override
		public String caseId() {
			return this.was.caseId();
		}

		@Override
		public ReferralFile file() {
			return this.was.file();
		}

		/** The proposal is nobody's step: it may be dated later than the closure. */
		@Override
		public LocalDate lastStepOn() {
			return this.was.lastStepOn();
		}

		@Override
		public Set<String> providers() {
			return this.was.providers();
		}

	}

	/** Stopped before its end. */
	record Withdrawn(Known was, LocalDate lastStepOn, String reason) implements Over {

		@Override
		public String caseId() {
			return this.was.caseId();
		}

		@Override
		public ReferralFile file() {
			return this.was.file();
		}

		@Override
		public Set<String> providers() {
			return this.was.providers();
		}

	}

	/** Over. */
	record Closed(ReadyToClose was, LocalDate lastStepOn, String reason, String destination) implements Over {

		@Override
		public String caseId() {
			return this.was.caseId();
		}

		@Override
		public ReferralFile file() {
			return this.was.file();
		}

		@Override
		public Set<String> providers() {
			return this.was.providers();
		}

	}

}
