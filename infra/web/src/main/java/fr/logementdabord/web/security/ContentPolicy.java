package fr.logementdabord.web.security;

/**
 * What a page of the suite may load and where its forms may lead: this origin only, no
 * inline script or style, no frame around it. Every service says it, so that the tests of
 * its pages in a browser hold it; the gateway says it for the whole origin.
 */
public final class ContentPolicy {

	private ContentPolicy() {
	}

	/**
	 * For {@code Content-Security-Policy}.
	 * @param formTargets origins beside our own at which a form may end
	 */
	public static String of(String... formTargets) {
		return "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
				+ String.join(" ", "form-action 'self'", String.join(" ", formTargets)).strip();
	}

}
