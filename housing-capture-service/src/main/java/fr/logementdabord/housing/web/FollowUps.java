package fr.logementdabord.housing.web;

import java.util.List;

import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Called;
import fr.logementdabord.housing.table.MeetingTables;
import fr.logementdabord.housing.table.NextSteps;
import fr.logementdabord.housing.table.NextSteps.Step;
import fr.logementdabord.web.security.Viewer;
import org.springframework.stereotype.Component;

/**
 * What is left to do after a meeting, as somebody may see it today.
 */
@Component
class FollowUps {

	private final MeetingTables tables;

	private final ParisDays days;

	FollowUps(MeetingTables tables, ParisDays days) {
		this.tables = tables;
		this.days = days;
	}

	List<Step> of(Viewer viewer, Called called) {
		return NextSteps.of(called.meeting().course(), this.tables.placements(viewer, called.meeting()),
				this.days.today());
	}

}
