package fr.logementdabord.housing.view.tenancies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import fr.logementdabord.housing.messaging.published.MaintainedCheckedV1;
import fr.logementdabord.housing.messaging.published.OccupationEndedV1;
import fr.logementdabord.housing.messaging.published.TenancyOpenedV1;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A tenancy as lists show it. What checks find and where a household goes are for those
 * who follow it, not for its landlord.
 *
 * @param checks one for each time somebody has to look, in order
 * @param status RUNNING, ALARM, OVERSTAYED or ENDED
 * @param nextCheckOn the first check without an outcome, absent when all are made
 * @param slideDueOn the day planned for a slide that has not happened
 */
public record TenancyRow(@Id String id, @Nullable String placementId, @Nullable String caseId,
		@Nullable String territory, @Nullable String landlord, Where where, Lease lease, List<CheckRow> checks,
		@Nullable End end, String status, @Nullable LocalDate nextCheckOn, @Nullable LocalDate slideDueOn,
		String searchText, @Field("_marks") Map<String, Long> marks) {

	static TenancyRow unknown(String id) {
		return new TenancyRow(id, null, null, null, null, new Where("", "", "", ""), Lease.NONE, List.of(), null,
				"RUNNING", null, null, "", Map.of());
	}

	TenancyRow opened(TenancyOpenedV1 said) {
		Lease opened = new Lease(said.kind(), said.signedOn(), said.movedInOn(), said.plannedSlideOn(), null,
				said.stayAlarmOn(), said.stayEndsOn(), null);
		List<CheckRow> planned = said.checks()
			.stream()
			.map((check) -> new CheckRow(check.months(), check.dueOn(), null, null, null))
			.toList();
		TenancyRow row = new TenancyRow(this.id, said.placementId(), said.caseId(), said.territory(), said.landlord(),
				new Where(said.dwellingId(), said.reference(), said.communeInsee(), said.typology()), opened, planned,
				null, this.status, null, null, (said.caseId() + " " + said.reference()).toLowerCase(Locale.ROOT),
				this.marks);
		return row.with(opened, planned, null);
	}

	TenancyRow slideIsPlannedOn(LocalDate day) {
		return with(this.lease.slidePlanned(day), this.checks, this.end);
	}

	TenancyRow slid(LocalDate day) {
		return with(this.lease.slid(day), this.checks, this.end);
	}

	TenancyRow stage(String stage) {
		return with(this.lease.stage(stage), this.checks, this.end);
	}

	TenancyRow checked(MaintainedCheckedV1 said) {
		List<CheckRow> made = new ArrayList<>(this.checks);
		made.replaceAll((check) -> check.months() == said.months()
				? new CheckRow(check.months(), check.dueOn(), said.outcome(), said.unknownBecause(), said.checkedOn())
				: check);
		return with(this.lease, List.copyOf(made), this.end);
	}

	TenancyRow ended(OccupationEndedV1 said) {
		return with(this.lease, this.checks, new End(said.endedOn(), said.reason(), said.destination()));
	}

	private TenancyRow with(Lease newLease, List<CheckRow> newChecks, @Nullable End newEnd) {
		LocalDate next = newChecks.stream()
			.filter((check) -> check.outcome() == null)
			.map(CheckRow::dueOn)
			.min(LocalDate::compareTo)
			.orElse(null);
		LocalDate slide = newEnd == null && newLease.slidOn() == null ? newLease.plannedSlideOn() : null;
		return new TenancyRow(this.id, this.placementId, this.caseId, this.territory, this.landlord, this.where,
				newLease, newChecks, newEnd, status(newLease, newEnd), next, slide, this.searchText, this.marks);
	}

	private static String status(Lease lease, @Nullable End end) {
		if (end != null) {
			return "ENDED";
		}
		return lease.stage() == null ? "RUNNING" : Objects.equals(lease.stage(), "OVER") ? "OVERSTAYED" : "ALARM";
	}

	/**
	 * The version of the tenancy this row shows.
	 */
	public long version() {
		return this.marks.getOrDefault("tenancy-" + this.id, 0L);
	}

	/** The dwelling. */
	public record Where(String dwellingId, String reference, String communeInsee, String typology) {
	}

	/** The title and its dates. */
	public record Lease(String kind, @Nullable LocalDate signedOn, @Nullable LocalDate movedInOn,
			@Nullable LocalDate plannedSlideOn, @Nullable LocalDate slidOn, @Nullable LocalDate stayAlarmOn,
			@Nullable LocalDate stayEndsOn, @Nullable String stage) {

		static final Lease NONE = new Lease("", null, null, null, null, null, null, null);

		Lease slidePlanned(LocalDate day) {
			return new Lease(this.kind, this.signedOn, this.movedInOn, day, this.slidOn, this.stayAlarmOn,
					this.stayEndsOn, this.stage);
		}

		Lease slid(LocalDate day) {
			return new Lease(this.kind, this.signedOn, this.movedInOn, this.plannedSlideOn, day, this.stayAlarmOn,
					this.stayEndsOn, this.stage);
		}

		Lease stage(String reached) {
			return new Lease(this.kind, this.signedOn, this.movedInOn, this.plannedSlideOn, this.slidOn,
					this.stayAlarmOn, this.stayEndsOn, reached);
		}

	}

	/** One of the times somebody has to look; without outcome nobody has. */
	public record CheckRow(int months, LocalDate dueOn, @Nullable String outcome, @Nullable String unknownBecause,
			@Nullable LocalDate checkedOn) {

		public boolean isDueOn(LocalDate day) {
			return !day.isBefore(this.dueOn) && (this.outcome == null || this.outcome.equals("UNKNOWN"));
		}

	}

	/** The departure. */
	public record End(LocalDate on, String reason, String destination) {
	}

}
