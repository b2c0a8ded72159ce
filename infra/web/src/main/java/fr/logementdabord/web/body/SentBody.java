package fr.logementdabord.web.body;

import java.util.Map;

/**
 * The body that one operation reads field by field, as it stands in the OpenAPI document.
 *
 * @param path of the operation, a POST: {@code /api/measures/{id}/end}
 * @param variant which of several bodies: the value of {@code {action}} where the path
 * ends with it, else what sets it apart; empty when there is one body only
 * @param schema a JSON Schema of type object
 */
public record SentBody(String path, String variant, Map<String, Object> schema) {

	private static final String ACTION = "{action}";

	/** Whether the variant is a part of the path. */
	public boolean isAction() {
		return this.path.endsWith(ACTION);
	}

	/** The path as it is called for this body. */
	public String called() {
		return isAction() ? this.path.replace(ACTION, this.variant) : this.path + "/" + this.variant;
	}

}
