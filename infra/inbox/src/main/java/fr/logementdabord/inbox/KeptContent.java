package fr.logementdabord.inbox;

import fr.logementdabord.web.security.Viewer;

/**
 * How the content of an event stands in the database.
 */
public interface KeptContent {

	/** As it came: for events that hold nothing personal. */
	KeptContent PLAIN = new KeptContent() {
		@Override
		public String keep(String entryId, String content) {
			return content;
		}

		@Override
		public String read(Viewer viewer, String entryId, String kept) {
			return kept;
		}
	};

	/** What stands in the database for a content. */
	String keep(String entryId, String content);

	/** The content again, for somebody who may see the entry. */
	String read(Viewer viewer, String entryId, String kept);

}
