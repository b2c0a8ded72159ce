package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

		/** Which association may know the household for which measure, and until when. */
		default List<Share> shares() {
			return List.of();
		}

		/** The same case with other shares. */
		default Known with(List<Share> shares) {
			return this;
		}

		/**
		 * The associations that were given a measure of this case, in alphabetical order.
		 */
		default Set<String> providers() {
			return shares().stream().map(Share::provider).collect(Collectors.toCollection(TreeSet::new));
		}

		/** How many orientations were decided so far. */
		default int orientations() {
			return 0;
		}

		/** Who may know of the case where ordinary rights are not enough; null = all. */
		@Nullable Protection protection();

		/** The same case, protected otherwise or no longer. */
		Known protectedBy(@Nullable Protection protection);

		/** The territory whose coordinator follows the case; null = not covered. */
		default @Nullable String territory() {
			return file().territory();
		}

	}

	/** Nothing was decided yet. */
	sealed interface Unoriented extends Known {

	}

	/** What a case was before still says everything but where it stands. */
	sealed interface Following extends Known {

		Known was();

		@Override
		default String caseId() {
			return was().caseId();
		}

		@Override
		default ReferralFile file() {
			return was().file();
		}

		@Override
		default List<Share> shares() {
			return was().shares();
		}

		@Override
		default int orientations() {
			return was().orientations();
		}

		@Override
		default @Nullable Protection protection() {
			return was().protection();
		}

	}

	/** Nothing follows, unless it is reopened. */
	sealed interface Over extends Following {

		/** Why it ended, a code. */
		String reason();

		/** The case as a reopening finds it. */
		Unoriented resumedOn(LocalDate day);

	}

	/** Sent, not yet acknowledged. */
	record Submitted(String caseId, ReferralFile file, LocalDate lastStepOn,
			@Nullable Protection protection) implements Unoriented {

		public Submitted(String caseId, ReferralFile file) {
			this(caseId, file, file.submittedOn(), file.protection());
		}

		@Override
		public Submitted protectedBy(@Nullable Protection other) {
			return new Submitted(this.caseId, this.file, this.lastStepOn, other);
		}

	}

	/** The coordinator completes the file. */
	record Acknowledged(String caseId, ReferralFile file, LocalDate lastStepOn,
			@Nullable Protection protection) implements Unoriented {

		@Override
		public Acknowledged protectedBy(@Nullable Protection other) {
			return new Acknowledged(this.caseId, this.file, this.lastStepOn, other);
		}

	}

	/**
	 * The file is complete, the orientation is to be decided.
	 *
	 * @param former the orientation that was revoked, or that ended with a case since
	 * reopened: what the two other services still tell of it changes nothing here; null =
	 * never oriented
	 */
	record Substantiated(String caseId, ReferralFile file, FactFinding factFinding, LocalDate lastStepOn,
			@Nullable Oriented former, @Nullable Protection protection) implements Unoriented {

		/** Completed for the first time. */
		Substantiated(Known was, FactFinding factFinding) {
			this(was.caseId(), was.file(), factFinding, factFinding.completedOn(), null, was.protection());
		}

		@Override
		public Substantiated protectedBy(@Nullable Protection other) {
			return new Substantiated(this.caseId, this.file, this.factFinding, this.lastStepOn, this.former, other);
		}

		/**
		 * Whoever was given the former measure may know the household until it hands
		 * over.
		 */
		@Override
		public List<Share> shares() {
			return (this.former != null) ? this.former.shares() : List.of();
		}

		@Override
		public Substantiated with(List<Share> shares) {
			return (this.former == null) ? this : new Substantiated(this.caseId, this.file, this.factFinding,
					this.lastStepOn, this.former.with(shares), this.protection);
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
			Branches branches, List<Share> shares, boolean movedIn, int orientations,
			@Nullable Protection protection) implements Known {

		public Oriented {
			shares = List.copyOf(shares);
		}

		@Override
		public LocalDate lastStepOn() {
			return this.orientation.decidedOn();
		}

		/** Back to the decision, without anything that was asked for. */
		Substantiated withoutOrientation(LocalDate on) {
			return new Substantiated(this.caseId, this.file, this.factFinding, on, this, this.protection);
		}

		Oriented now(Branches awaited) {
			return new Oriented(this.caseId, this.file, this.factFinding, this.orientation, awaited, this.shares,
					this.movedIn, this.orientations, this.protection);
		}

		Oriented joinedBy(String measureId, String provider) {
			List<Share> all = new ArrayList<>(this.shares);
			all.add(new Share(measureId, provider, null));
			return with(all);
		}

		@Override
		public Oriented with(List<Share> all) {
			return new Oriented(this.caseId, this.file, this.factFinding, this.orientation, this.branches, all,
					this.movedIn, this.orientations, this.protection);
		}

		@Override
		public Oriented protectedBy(@Nullable Protection other) {
			return new Oriented(this.caseId, this.file, this.factFinding, this.orientation, this.branches, this.shares,
					this.movedIn, this.orientations, other);
		}

		Oriented movedInNow() {
			return new Oriented(this.caseId, this.file, this.factFinding, this.orientation,
					this.branches.withoutHousing(), this.shares, true, this.orientations, this.protection);
		}

	}

	/** Nothing is awaited any more; the coordinator may close. */
	record ReadyToClose(Oriented was, LocalDate proposedOn) implements Following {

		/** The proposal is nobody's step. */
		@Override
		public LocalDate lastStepOn() {
			return this.was.lastStepOn();
		}

		@Override
		public ReadyToClose with(List<Share> shares) {
			return new ReadyToClose(this.was.with(shares), this.proposedOn);
		}

		@Override
		public ReadyToClose protectedBy(@Nullable Protection other) {
			return new ReadyToClose(this.was.protectedBy(other), this.proposedOn);
		}

	}

	/** Stopped before its end. */
	record Withdrawn(Known was, LocalDate lastStepOn, String reason) implements Over {

		@Override
		public Unoriented resumedOn(LocalDate day) {
			return switch (this.was) {
				case Submitted submitted ->
					new Submitted(submitted.caseId(), submitted.file(), day, submitted.protection());
				case Acknowledged acknowledged ->
					new Acknowledged(acknowledged.caseId(), acknowledged.file(), day, acknowledged.protection());
				case Substantiated substantiated -> new Substantiated(substantiated.caseId(), substantiated.file(),
						substantiated.factFinding(), day, substantiated.former(), substantiated.protection());
				case Oriented oriented -> oriented.withoutOrientation(day);
				case ReadyToClose ready -> ready.was().withoutOrientation(day);
				case Over over -> over.resumedOn(day);
			};
		}

		@Override
		public Withdrawn with(List<Share> shares) {
			return new Withdrawn(this.was.with(shares), this.lastStepOn, this.reason);
		}

		@Override
		public Withdrawn protectedBy(@Nullable Protection other) {
			return new Withdrawn(this.was.protectedBy(other), this.lastStepOn, this.reason);
		}

	}

	/** Over. */
	record Closed(ReadyToClose was, LocalDate lastStepOn, String reason, String destination) implements Over {

		@Override
		public Unoriented resumedOn(LocalDate day) {
			return this.was.was().withoutOrientation(day);
		}

		@Override
		public Closed with(List<Share> shares) {
			return new Closed(this.was.with(shares), this.lastStepOn, this.reason, this.destination);
		}

		@Override
		public Closed protectedBy(@Nullable Protection other) {
			return new Closed(this.was.protectedBy(other), this.lastStepOn, this.reason, this.destination);
		}

	}

}
