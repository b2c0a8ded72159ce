package fr.logementdabord.reporting.notification.mail;

/**
 * How somebody wishes to be told by e-mail that notifications wait.
 */
public enum MailWish {

	/** Not at all: they stand on the page. */
	NONE,

	/** At once, those of a few moments together. */
	IMMEDIATE,

	/** Once a day, in the morning. */
	DAILY

}
