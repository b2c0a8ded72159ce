package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import fr.logementdabord.referral.domain.network.Attendance;
import fr.logementdabord.referral.domain.network.SessionPlan;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Territories;
import org.jspecify.annotations.Nullable;

/**
 * What is sent about a session of the network, and what makes it valid.
 */
final class SessionRequests {

	private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9-]{2,60}");

	private static final int MOST_ORGANISATIONS = 200;

	private static final int MOST_PARTICIPANTS = 1000;

	private static final int LONGEST_QUESTION = 2000;

	private static final LocalDate PROGRAMME_BEGINS = LocalDate.of(2018, 1, 1);

	private SessionRequests() {
	}

	/** A plan. */
	record PlanRequest(@Nullable String kind, @Nullable String theme, @Nullable String territory,
			@Nullable String heldOn, @Nullable String audience, @Nullable List<@Nullable String> organisations) {

		SessionPlan checked(Territories territories, LocalDate today) {
			FieldCheck check = new FieldCheck();
			String checkedKind = check.code("kind", this.kind, CodeList.SESSION_KIND);
			String checkedTheme = check.code("theme", this.theme, CodeList.SESSION_THEME);
			String checkedAudience = check.code("audience", this.audience, CodeList.SESSION_AUDIENCE);
			LocalDate day = check.day("heldOn", this.heldOn);
			if (day != null && (day.isBefore(PROGRAMME_BEGINS) || day.isAfter(today.plusYears(2)))) {
				check.wrong("heldOn", "La date est comprise entre 2018 et dans deux ans.");
			}
			String where = (this.territory == null || this.territory.isBlank()) ? null : this.territory;
			if (where != null && !territories.keys().contains(where)) {
				check.wrong("territory", "Ce territoire n’existe pas.");
			}
			List<String> invited = invited(check, this.organisations);
			check.throwIfWrong();
			return new SessionPlan(checkedKind, checkedTheme, where, (day != null) ? day : today, checkedAudience,
					invited);
		}

	}

	/** Who came. */
	record AttendanceRequest(@Nullable List<@Nullable CameRequest> attendance) {

		List<Attendance> checked() {
			FieldCheck check = new FieldCheck();
			List<Attendance> came = new ArrayList<>();
			List<@Nullable CameRequest> sent = (this.attendance != null) ? this.attendance : List.of();
			for (int i = 0; i < sent.size(); i++) {
				CameRequest one = sent.get(i);
				String organisation = (one != null && one.organisation() != null) ? one.organisation().strip() : "";
				int participants = (one != null && one.participants() != null) ? one.participants() : 0;
				String field = "attendance[" + i + "]";
				if (!ORGANISATION.matcher(organisation).matches()) {
					check.wrong(field + ".organisation", "Un identifiant d’organisation est nécessaire.");
				}
				if (participants < 1 || participants > MOST_PARTICIPANTS) {
					check.wrong(field + ".participants",
							"Un nombre de 1 à %d est nécessaire.".formatted(MOST_PARTICIPANTS));
				}
				if (came.stream().anyMatch((former) -> former.organisation().equals(organisation))) {
					check.wrong(field + ".organisation", "Cette organisation est citée deux fois.");
				}
				came.add(new Attendance(organisation, participants));
			}
			check.throwIfWrong();
			return came;
		}

	}

	/** People of one organisation. */
	record CameRequest(@Nullable String organisation, @Nullable Integer participants) {

		/** A line of the form: {@code organisation : number}. */
		static CameRequest of(String line) {
			int cut = line.lastIndexOf(':');
			String number = line.substring(cut + 1).strip();
			return new CameRequest((cut < 0) ? line.strip() : line.substring(0, cut).strip(),
					number.matches("\\d{1,4}") ? Integer.valueOf(number) : null);
		}

	}

	/** Why it is not held. */
	record CancellationRequest(@Nullable String reason) {

		String checked() {
			FieldCheck check = new FieldCheck();
			String code = check.code("cancellationReason", this.reason, CodeList.CANCELLATION_REASON);
			check.throwIfWrong();
			return code;
		}

	}

	/** A situation and the question to the group. */
	record CaseRequest(@Nullable String caseId, @Nullable String question) {

		/** The question may tell about people: never in a log. */
		@Override
		public String toString() {
			return "CaseRequest[" + this.caseId + "]";
		}

		String checkedCase() {
			return (this.caseId != null) ? this.caseId.strip() : "";
		}

		String checkedQuestion() {
			FieldCheck check = new FieldCheck();
			String text = check.text("caseQuestion", this.question, LONGEST_QUESTION);
			check.throwIfWrong();
			return text;
		}

	}

	/** Organisations typed one after the other. */
	static List<@Nullable String> typed(@Nullable String text) {
		List<@Nullable String> typed = new ArrayList<>();
		Arrays.stream(((text != null) ? text : "").split("[,;\\s]+"))
			.filter((one) -> !one.isEmpty())
			.forEach(typed::add);
		return typed;
	}

	private static List<String> invited(FieldCheck check, @Nullable List<@Nullable String> sent) {
		List<String> organisations = (sent != null) ? sent.stream().map(String::valueOf).map(String::strip).toList()
				: List.of();
		for (int i = 0; i < organisations.size(); i++) {
			if (!ORGANISATION.matcher(organisations.get(i)).matches()) {
				check.wrong("organisations[" + i + "]", "Un identifiant d’organisation est nécessaire.");
			}
		}
		if (organisations.size() > MOST_ORGANISATIONS) {
			check.wrong("organisations", "Citez au plus %d organisations.".formatted(MOST_ORGANISATIONS));
		}
		return organisations;
	}

}
