package fr.logementdabord.housing.messaging.received.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What referral-service tells of who may know of a case: with the orientation that opens
 * a branch of it, and whenever it changes.
 *
 * @param cleared marks of those whom it is open to; null = it is not protected
 */
public record ProtectionTold(String caseId, @Nullable LocalDate decidedOn, @Nullable LocalDate protectedOn,
		@Nullable LocalDate liftedOn, @Nullable List<String> cleared) {

	/** Public types, whichever is told. */
	public static final Set<String> TYPES = Set.of("fr.logementdabord.referral.orientation-decided.v1",
			"fr.logementdabord.referral.case-protected.v1", "fr.logementdabord.referral.protection-lifted.v1");

	public ProtectionTold {
		Objects.requireNonNull(caseId, "caseId");
	}

	/** Since when it stands this way. */
	public LocalDate since() {
		LocalDate changed = (this.protectedOn != null) ? this.protectedOn : this.liftedOn;
		return Objects.requireNonNull((changed != null) ? changed : this.decidedOn, "no day is told");
	}

}
