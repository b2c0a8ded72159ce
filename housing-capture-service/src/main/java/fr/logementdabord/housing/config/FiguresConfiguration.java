package fr.logementdabord.housing.config;

import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.table.TerritoryToday;
import fr.logementdabord.housing.view.dwellings.DwellingList;
import fr.logementdabord.housing.view.searches.SearchList;
import fr.logementdabord.housing.view.tension.TensionFigures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Figures that are counted from the lists.
 */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

	@Bean
	TensionFigures tensionFigures(SearchList searches, DwellingList dwellings) {
		return new TensionFigures(searches, dwellings);
	}

	@Bean
	TerritoryToday territoryToday(HousingStreams streams, DwellingList dwellings, SearchList searches) {
		return new TerritoryToday(streams, dwellings, searches);
	}

}
