package fr.logementdabord.web.body;

import java.util.List;

/**
 * Told by whoever reads bodies field by field instead of having them bound to a record:
 * the OpenAPI document is made from what it says.
 */
@FunctionalInterface
public interface SentBodies {

	/** The bodies, in the order in which they shall be told. */
	List<SentBody> bodies();

}
