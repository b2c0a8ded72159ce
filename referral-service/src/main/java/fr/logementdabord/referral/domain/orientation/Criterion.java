package fr.logementdabord.referral.domain.orientation;

import java.util.Set;

import fr.logementdabord.referral.domain.orientation.Fact.Amount;
import fr.logementdabord.referral.domain.orientation.Fact.Code;
import fr.logementdabord.referral.domain.orientation.Fact.Codes;
import fr.logementdabord.referral.domain.orientation.FactKey.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of one fact. A fact of another kind than the criterion says nothing.
 */
public sealed interface Criterion {

	/** What the fact gives; null = nothing is known. */
	Finding on(@Nullable Fact fact);

	/** The kind of facts the criterion is about. */
	Kind kind();

	/** The code is one of these. */
	record IsOneOf(Set<String> codes) implements Criterion {

		public IsOneOf {
			codes = Set.copyOf(codes);
		}

		@Override
		public Finding on(@Nullable Fact fact) {
			return (fact instanceof Code(var code)) ? Finding.of(this.codes.contains(code)) : Finding.NOT_KNOWN;
		}

		@Override
		public Kind kind() {
			return Kind.CODE;
		}

	}

	/** The code is none of these. */
	record IsNoneOf(Set<String> codes) implements Criterion {

		public IsNoneOf {
			codes = Set.copyOf(codes);
		}

		@Override
		public Finding on(@Nullable Fact fact) {
			return (fact instanceof Code(var code)) ? Finding.of(!this.codes.contains(code)) : Finding.NOT_KNOWN;
		}

		@Override
		public Kind kind() {
			return Kind.CODE;
		}

	}

	/**
	 * At least so many of these codes are there.
	 *
	 * @param codes empty = any code counts
	 */
	record HasAtLeast(long number, Set<String> codes) implements Criterion {

		public HasAtLeast {
			codes = Set.copyOf(codes);
		}

		@Override
		public Finding on(@Nullable Fact fact) {
			if (!(fact instanceof Codes known)) {
				return Finding.NOT_KNOWN;
			}
			if (count(known, this.codes) >= this.number) {
				return Finding.HOLDS;
			}
			return known.complete() ? Finding.FAILS : Finding.NOT_KNOWN;
		}

		@Override
		public Kind kind() {
			return Kind.CODES;
		}

	}

	/**
	 * Fewer than so many of these codes are there.
	 *
	 * @param codes empty = any code counts
	 */
	record HasFewerThan(long number, Set<String> codes) implements Criterion {

		public HasFewerThan {
			codes = Set.copyOf(codes);
		}

		@Override
		public Finding on(@Nullable Fact fact) {
			return switch (new HasAtLeast(this.number, this.codes).on(fact)) {
				case HOLDS -> Finding.FAILS;
				case FAILS -> Finding.HOLDS;
				case NOT_KNOWN -> Finding.NOT_KNOWN;
			};
		}

		@Override
		public Kind kind() {
			return Kind.CODES;
		}

	}

	/** The number is this or more. */
	record AtLeast(long number) implements Criterion {

		@Override
		public Finding on(@Nullable Fact fact) {
			return (fact instanceof Amount(var value)) ? Finding.of(value >= this.number) : Finding.NOT_KNOWN;
		}

		@Override
		public Kind kind() {
			return Kind.AMOUNT;
		}

	}

	/** The number is this or less. */
	record AtMost(long number) implements Criterion {

		@Override
		public Finding on(@Nullable Fact fact) {
			return (fact instanceof Amount(var value)) ? Finding.of(value <= this.number) : Finding.NOT_KNOWN;
		}

		@Override
		public Kind kind() {
			return Kind.AMOUNT;
		}

	}

	private static long count(Codes known, Set<String> among) {
		return known.codes().stream().filter((code) -> among.isEmpty() || among.contains(code)).count();
	}

}
