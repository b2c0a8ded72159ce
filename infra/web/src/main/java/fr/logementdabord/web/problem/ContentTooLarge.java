package fr.logementdabord.web.problem;

import java.io.IOException;

/**
 * The body went past the permitted size while it was being read.
 */
final class ContentTooLarge extends IOException {

	ContentTooLarge() {
		super("content too large");
	}

}
