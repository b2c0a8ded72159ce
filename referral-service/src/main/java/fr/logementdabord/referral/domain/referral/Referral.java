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

		/** How many orientations were decided so far. */
		default int orientations() {
			return 0;
		}

		/** The territory whose coordinator follows the case; null = not covered. */
		default @Nullable String territory() {
			return file().territory();
		}

	}

	/** Nothing was decided yet. */
	sealed interface Unoriented extends Known {

	}

	/** Nothing follows, unless it is reopened. */
	sealed interface Over extends Known {

		/** Why it ended, a code. */
		String reason();

		/** The case as a reopening finds it. */
		Unoriented resumedOn(LocalDate day);

	}

	/** Sent, not yet acknowledged. */
	record Submitted(String caseId, ReferralFile file, LocalDate lastStepOn) implements Unoriented {

		public Submitted(String caseId, ReferralFile file) {
			this(caseId, file, file.submittedOn());
		}

	}

	/** The coordinator completes the file. */
	record Acknowledged(String caseId, ReferralFile file, LocalDate lastStepOn) implements Unoriented {
	}

	/**
	 * The file is complete, the orientation is to be decided.
	 *
	 * @param former the orientation that was revoked, or that ended with a case since
	 * reopened: what the two other services still tell of it changes nothing here; null =
	 * never oriented
	 */
	record Substantiated(String caseId, ReferralFile file, FactFinding factFinding, LocalDate lastStepOn,
			@Nullable Oriented former) implements Unoriented {

		public Substantiated(String caseId, ReferralFile file, FactFinding factFinding) {
			this(caseId, file, factFinding, factFinding.completedOn(), null);
		}

		/** Whoever was given the former measure keeps knowing the household. */
		@Override
		public Set<String> providers() {
			return (this.former != null) ? this.former.providers() : Set.of();
		}

		@Override
		public int orientations() {
			return (this.former != null) ? this.former.orientations() : 0;
		}

	}

	/**
	 * A measure or a dwelling is being sought or is under way: at least one branch is
	 * awaited.
	 *
	 * @param orientations 1 for the first orientation of the case
	 */
	record Oriented(String caseId, ReferralFile file, FactFinding factFinding, Orientation orientation,
			Branches branches, Set<String> providers, boolean movedIn, int orientations) implements Known {

		public Oriented {
			providers = Set.copyOf(providers);
		}

		@Override
		public LocalDate lastStepOn() {
			return this.orientation.decidedOn();
		}

		/** Back to the decision, without anything that was asked for. */
		Substantiated withoutOrientation(LocalDate on) {
			return new Substantiated(this.caseId, this.file, this.factFinding, on, this);
		}

		Oriented now(Branches awaited) {
			return new Oriented(this.caseId, this.file, this.factFinding, this.orientation, awaited, this.providers,
					this.movedIn, this.orientations);
		}

		Oriented joinedBy(String provider) {
			Set<String> all = new TreeSet<>(this.providers);
			all.add(provider);
			return new Oriented(this.caseId, this.file, this.factFinding, this.orientation, this.branches, all,
					this.movedIn, this.orientations);
		}

		Oriented movedInNow() {
			return new Oriented(this.caseId, this.file, this.factFinding, this.orientation,
					this.branches.withoutHousing(), this.providers, true, this.orientations);
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

		@Override
		public int orientations() {
			return this.was.orientations();
		}

	}

	/** Stopped before its end. */
	record Withdrawn(Known was, LocalDate lastStepOn, String reason) implements Over {

		@Override
		public Unoriented resumedOn(LocalDate day) {
			return switch (this.was) {
				case Submitted submitted -> new Submitted(submitted.caseId(), submitted.file(), day);
				case Acknowledged acknowledged -> new Acknowledged(acknowledged.caseId(), acknowledged.file(), day);
				case Substantiated substantiated -> new Substantiated(substantiated.caseId(), substantiated.file(),
						substantiated.factFinding(), day, substantiated.former());
				case Oriented oriented -> oriented.withoutOrientation(day);
				case ReadyToClose ready -> ready.was().withoutOrientation(day);
				case Over over -> over.resumedOn(day);
			};
		}

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

		@Override
		public int orientations() {
			return this.was.orientations();
		}

	}

	/** Over. */
	record Closed(ReadyToClose was, LocalDate lastStepOn, String reason, String destination) implements Over {

		@Override
		public Unoriented resumedOn(LocalDate day) {
			return this.was.was().withoutOrientation(day);
		}

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

		@Override
		public int orientations() {
			return this.was.orientations();
		}

	}

}
