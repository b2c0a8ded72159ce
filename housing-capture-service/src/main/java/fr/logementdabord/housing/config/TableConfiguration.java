package fr.logementdabord.housing.config;

import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.table.MeetingTables;
import fr.logementdabord.housing.view.placements.PlacementList;
import fr.logementdabord.housing.view.searches.SearchList;
import fr.logementdabord.housing.view.sight.OpenCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is on the table of a fluidity meeting.
 */
@Configuration(proxyBeanMethods = false)
class TableConfiguration {

	@Bean
	MeetingTables meetingTables(HousingStreams streams, SearchList searches, PlacementList placements, ParisDays days,
			OpenCases cases) {
		return new MeetingTables(streams, searches, placements, days, cases);
	}

}
