package fr.logementdabord.reporting.view.edition;

import java.time.Instant;
import java.time.LocalDate;

import fr.logementdabord.reporting.domain.edition.Edition;
import fr.logementdabord.reporting.domain.edition.Edition.Frozen;
import fr.logementdabord.reporting.domain.edition.Edition.NotOpened;
import fr.logementdabord.reporting.domain.edition.Edition.Open;
import fr.logementdabord.reporting.domain.edition.Edition.Seal;
import fr.logementdabord.reporting.domain.edition.Edition.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * An edition in the list of editions.
 *
 * @param id its number
 * @param scope a territory's key, or {@link #COUNTY}
 * @param from first day it tells of
 * @param to last day, included
 * @param frozenOn the day it was frozen, null while people write
 * @param asOf what was recorded until then is in it, null while people write
 * @param definitions version of the figures' definitions it was frozen with
 * @param hash SHA-256 of its content, null while people write
 * @param maskedHash the same without the numbers that are too small to be published
 */
public record EditionRow(@Id String id, String scope, LocalDate from, LocalDate to, @Nullable LocalDate frozenOn,
		@Nullable Instant asOf, @Nullable Integer definitions, @Nullable String hash, @Nullable String maskedHash) {

	/** The scope of a report on all territories. */
	public static final String COUNTY = "county";

	static EditionRow of(String id, Edition edition) {
		return switch (edition) {
			case NotOpened it -> throw new IllegalStateException("nothing to list of " + id);
			case Open it -> of(id, it.subject(), null);
			case Frozen it -> of(id, it.subject(), it.seal());
		};
	}

	private static EditionRow of(String id, Subject subject, @Nullable Seal seal) {
		String scope = (subject.territory() != null) ? subject.territory() : COUNTY;
		return (seal == null) ? new EditionRow(id, scope, subject.from(), subject.to(), null, null, null, null, null)
				: new EditionRow(id, scope, subject.from(), subject.to(), seal.frozenOn(), seal.asOf(),
						seal.definitions(), seal.hash(), seal.maskedHash());
	}

	/** The territory, null for the county. */
	public @Nullable String territory() {
		return COUNTY.equals(this.scope) ? null : this.scope;
	}

	/** Whether it never changes again. */
	public boolean frozen() {
		return this.hash != null;
	}

}
