package fr.logementdabord.measure.view.budget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.view.agreements.AgreementDocument.Terms;
import fr.logementdabord.measure.view.agreements.AgreementYear;
import org.jspecify.annotations.Nullable;

/**
 * One call of the State in one year: what is granted beside what is committed with the
 * associations and what was spent. Amounts are in cents.
 *
 * @param envelope the call, null for agreements that name none
 * @param grantId the grant, when it is known
 * @param places agreed at the end of the year
 */
public record YearBudget(@Nullable String envelope, @Nullable String grantId, @Nullable Long grantCents,
		@Nullable Long eligibleCents, int agreements, int places, long committedCents, @Nullable Long spentCents) {

	/**
	 * The calls of one year, in their order; a call of which nothing is known is left
	 * out.
	 * @param agreements the agreements of that year
	 * @param grants the grants of that year
	 */
	public static List<YearBudget> of(Collection<AgreementYear> agreements, Collection<Granted> grants) {
		List<@Nullable String> envelopes = new ArrayList<>(AgreementCodes.ENVELOPES);
		envelopes.add(null);
		return envelopes.stream()
			.map((envelope) -> of(envelope,
					agreements.stream().filter((row) -> Objects.equals(row.years().envelope(), envelope)).toList(),
					grants.stream().filter((grant) -> grant.envelope().equals(envelope)).findFirst().orElse(null)))
			.filter((budget) -> budget.agreements() > 0 || budget.grantId() != null)
			.toList();
	}

	private static YearBudget of(@Nullable String envelope, List<AgreementYear> agreements, @Nullable Granted grant) {
		return new YearBudget(envelope, (grant != null) ? grant.grantId() : null,
				(grant != null) ? grant.grantCents() : null, (grant != null) ? grant.eligibleCents() : null,
				agreements.size(), terms(agreements).mapToInt(Terms::places).sum(),
				terms(agreements).mapToLong(Terms::committedCents).sum(), (grant != null) ? grant.spentCents() : null);
	}

	private static Stream<Terms> terms(List<AgreementYear> agreements) {
		return agreements.stream().map(AgreementYear::last);
	}

	/** What the grant leaves of what is committed; negative when more is committed. */
	public @Nullable Long leftOfGrantCents() {
		return (this.grantCents != null) ? this.grantCents - this.committedCents : null;
	}

	/**
	 * A grant as the budget reads it.
	 */
	public record Granted(String grantId, String envelope, int year, long grantCents, @Nullable Long eligibleCents,
			long spentCents) {
	}

}
