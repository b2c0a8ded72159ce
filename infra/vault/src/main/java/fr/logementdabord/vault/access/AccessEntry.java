package fr.logementdabord.vault.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One reading.
 *
 * @param number its place in the chain, from 1
 * @param previous hash of the entry before
 * @param hash of this entry, {@code previous} included
 * @param at when, to the millisecond, never before the entry before
 * @param login who
 * @param organisation of whom
 * @param about whom: numbers, never names
 * @param what code of how much was read
 * @param why code of what it was read for
 */
public record AccessEntry(long number, String previous, String hash, Instant at, String login,
		@Nullable String organisation, List<String> about, String what, String why) {

	/** What comes before the first entry. */
	static final String BEGINNING = "0".repeat(64);

	public AccessEntry {
		about = List.copyOf(about);
	}

	/** The entry after another one. */
	static AccessEntry after(Link before, Reading reading, Instant now) {
		Instant at = now.truncatedTo(ChronoUnit.MILLIS);
		AccessEntry bare = new AccessEntry(before.number() + 1, before.hash(), "",
				at.isBefore(before.at()) ? before.at() : at, reading.login(), reading.organisation(), reading.about(),
				reading.what(), reading.why());
		return new AccessEntry(bare.number, bare.previous, bare.computedHash(), bare.at, bare.login, bare.organisation,
				bare.about, bare.what, bare.why);
	}

	/** The hash that follows from what the entry says. */
	String computedHash() {
		StringBuilder said = new StringBuilder();
		for (String part : List.of(String.valueOf(this.number), this.previous, String.valueOf(this.at.toEpochMilli()),
				this.login, String.valueOf(this.organisation), String.valueOf(this.about.size()),
				String.join(",", this.about), this.what, this.why)) {
			// with its length, so that nothing can be moved from one part to the next
			said.append(part.length()).append(':').append(part);
		}
		try {
			return HexFormat.of()
				.formatHex(
						MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	Link link() {
		return new Link(this.number, this.hash, this.at);
	}

	Document document() {
		return new Document("_id", this.number).append("previous", this.previous)
			.append("hash", this.hash)
			.append("at", Date.from(this.at))
			.append("login", this.login)
			.append("organisation", this.organisation)
			.append("about", this.about)
			.append("what", this.what)
			.append("why", this.why);
	}

	/** Whatever stands in the database, also what somebody has tampered with. */
	static AccessEntry read(Document document) {
		Date at = document.get("at") instanceof Date date ? date : new Date(0);
		List<?> about = document.get("about") instanceof List<?> list ? list : List.of();
		return new AccessEntry(document.get("_id") instanceof Long number ? number : -1,
				String.valueOf(document.get("previous")), String.valueOf(document.get("hash")), at.toInstant(),
				String.valueOf(document.get("login")),
				(document.get("organisation") != null) ? String.valueOf(document.get("organisation")) : null,
				about.stream().map(String::valueOf).toList(), String.valueOf(document.get("what")),
				String.valueOf(document.get("why")));
	}

	/**
	 * What is read.
	 *
	 * @param about whom: numbers, never names
	 */
	public record Reading(String login, @Nullable String organisation, List<String> about, String what, String why) {
	}

	/**
	 * The end of a part of the chain: what the next entry is tied to.
	 *
	 * @param number of the last entry, 0 before the first
	 */
	public record Link(long number, String hash, Instant at) {

		static final Link BEFORE_ALL = new Link(0, BEGINNING, Instant.EPOCH);

		Document document(String id) {
			return new Document("_id", id).append("number", this.number)
				.append("hash", this.hash)
				.append("at", Date.from(this.at));
		}

		static Link read(@Nullable Document document) {
			return (document == null) ? BEFORE_ALL : new Link(document.getLong("number"), document.getString("hash"),
					document.getDate("at").toInstant());
		}

	}

}
