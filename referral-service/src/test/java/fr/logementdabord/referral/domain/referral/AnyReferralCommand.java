package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

import fr.logementdabord.referral.domain.orientation.Criterion;
import fr.logementdabord.referral.domain.orientation.FactKey;
import fr.logementdabord.referral.domain.orientation.Rule;
import fr.logementdabord.referral.domain.orientation.RuleSet;
import fr.logementdabord.referral.domain.referral.ReferralCommand.AcknowledgeReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.CloseReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.CompleteFactFinding;
import fr.logementdabord.referral.domain.referral.ReferralCommand.DecideOrientation;
import fr.logementdabord.referral.domain.referral.ReferralCommand.EndSharing;
import fr.logementdabord.referral.domain.referral.ReferralCommand.LiftProtection;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteHousingSearchOver;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMeasureOver;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMoveIn;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ProtectCase;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ReopenReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.RevokeOrientation;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ShareWithProvider;
import fr.logementdabord.referral.domain.referral.ReferralCommand.SubmitReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.WithdrawReferral;
import org.jspecify.annotations.Nullable;

import static fr.logementdabord.referral.domain.referral.ReferralStories.CASE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.DAY;
import static fr.logementdabord.referral.domain.referral.ReferralStories.STUDIO;
import static fr.logementdabord.referral.domain.referral.ReferralStories.file;

/**
 * Any command that people or messages may send, sensible or not. Every kind of command is
 * drawn from: a test counts them.
 */
final class AnyReferralCommand {

	/** ENVAUL for those under 25, ADSL from 30 on. */
	private static final RuleSet RULES = new RuleSet("2022-01", LocalDate.of(2022, 1, 1), null,
			List.of(new Rule("ENVAUL", "E-1", "", FactKey.AGE, new Criterion.AtMost(24), "En mots", "seed:490", false),
					new Rule("ADSL", "A-1", "", FactKey.AGE, new Criterion.AtLeast(30), "En mots", "seed:478", false)));

	private final Random random;

	/** The days wander forward, with steps back now and then. */
	private int day;

	AnyReferralCommand(long seed) {
		this.random = new Random(seed);
	}

	ReferralCommand next() {
		this.day += this.random.nextInt(4);
		LocalDate on = DAY.plusDays((this.random.nextInt(5) == 0) ? this.day - 3 : this.day);
		return switch (this.random.nextInt(18)) {
			case 0, 1 -> new SubmitReferral(CASE,
					file((this.random.nextInt(8) == 0) ? null : "artois", this.random.nextInt(16, 40)));
			case 2, 3 -> new AcknowledgeReferral(CASE, on);
			case 4 -> new CompleteFactFinding(CASE, new FactFinding(on, any("DOES_NOT_ANSWER", "NOT_AVAILABLE"),
					this.random.nextBoolean() ? List.of() : List.of("ISOLATION")));
			case 5, 6 -> orientation(on);
			case 7 -> new ShareWithProvider(CASE, "M-1", "asso-" + this.random.nextInt(3));
			case 16 -> new ProtectCase(CASE, on, new Protection("VIOLENCE",
					(this.random.nextInt(6) == 0) ? Set.of() : Set.of(any("account:a", "account:b"))));
			case 17 -> new LiftProtection(CASE, on);
			case 14 -> new EndSharing(CASE, "M-1", on);
			case 8 -> new NoteMeasureOver(CASE, "M-1", on, null, null);
			case 9 -> new NoteMoveIn(CASE, "PL-1", on);
			case 10 -> new NoteHousingSearchOver(CASE, "S-1", on, "HOUSED");
			case 11 ->
				(this.random.nextInt(4) == 0) ? new WithdrawReferral(CASE, on, any("OTHER", "DEATH", "UNREACHABLE"))
						: new CompleteFactFinding(CASE, new FactFinding(on, "DOES_NOT_ANSWER", List.of()));
			case 12 -> new RevokeOrientation(CASE, on, "CONTESTED");
			case 13 -> new ReopenReferral(CASE, on, any("HOUSEHOLD_CAME_BACK", "CLOSED_BY_MISTAKE"), 10);
			default -> new CloseReferral(CASE, on, any("OTHER", "DEATH"), any("UNKNOWN", "DECEASED"));
		};
	}

	private ReferralCommand orientation(LocalDate on) {
		Orientation orientation = new Orientation(on, anyOrNone("ADSL", "ENVAUL", "VIAL", "AVDL", null),
				this.random.nextBoolean() ? STUDIO : null, "asso-escale",
				anyOrNone("IML", "OUT_OF_CRITERIA", null, null, null), null);
		return new DecideOrientation(CASE, orientation, this.random.nextBoolean() ? RULES : null,
				anyOrNone("HOUSEHOLD_CHOICE", null), ReferralStories.MEASURE_TYPES);
	}

	private String any(String... values) {
		return values[this.random.nextInt(values.length)];
	}

	private @Nullable String anyOrNone(@Nullable String... values) {
		return values[this.random.nextInt(values.length)];
	}

}
