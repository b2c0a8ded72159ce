package fr.logementdabord.gateway.lists;

import java.net.URI;

import fr.logementdabord.gateway.GatewaySettings;

/**
 * The service that owns a list.
 */
public enum Owner {

	REFERRAL, MEASURE, HOUSING_CAPTURE, REPORTING;

	URI address(GatewaySettings.Services services) {
		return switch (this) {
			case REFERRAL -> services.referral();
			case MEASURE -> services.measure();
			case HOUSING_CAPTURE -> services.housingCapture();
			case REPORTING -> services.reporting();
		};
	}

}
