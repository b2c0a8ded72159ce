package fr.logementdabord.measure.policy;

import java.util.Set;

/**
 * Which measures were requested for a case. Written by the policy that requests them and
 * before it does: events of a case arrive in order, so whatever must be released later is
 * known by then. A read model could be late.
 */
public interface MeasuresOfCase {

	/**
	 * Notes a measure; noting it again changes nothing.
	 */
	void remember(String caseId, String measureId);

	/**
	 * All measures of a case.
	 */
	Set<String> of(String caseId);

}
