package fr.logementdabord.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * What each person sees of lists, figures, timelines and names, written down so that it
 * can be compared after a restore. As digests: the file tells nothing about anybody.
 */
public final class WhatEverybodySees {

	private static final List<String> LISTS = List.of("/api/referrals?size=100", "/api/measures?size=100",
			"/api/searches?size=100", "/api/placements?size=100", "/api/dwellings?size=100", "/api/cases?size=100",
			"/api/figures?from=2019-01-01");

	private static final List<String> OF_A_CASE = List.of("/api/referrals/", "/api/timelines/", "/api/identities/");

	private final Cast cast;

	/**
	 * Looks through the eyes of these persons.
	 */
	public WhatEverybodySees(Cast cast) {
		this.cast = cast;
	}

	/**
	 * Writes down what is seen now.
	 */
	public void writeTo(Path file) {
		Map<String, String> seen = look();
		try {
			Files.write(file, seen.entrySet().stream().map((line) -> line.getKey() + " " + line.getValue()).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits until everybody sees again what was written down.
	 * @throws JourneyFailure naming what is not seen as before
	 */
	public void awaitAgain(Path file) {
		Map<String, String> before = new LinkedHashMap<>();
		try {
			for (String line : Files.readAllLines(file)) {
				int space = line.lastIndexOf(' ');
				before.put(line.substring(0, space), line.substring(space + 1));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		List<String> different = new ArrayList<>();
		try {
			Waiting.untilTrue("everybody sees what they saw", () -> {
				Map<String, String> now = look();
				different.clear();
				before.forEach((what, digest) -> {
					if (!digest.equals(now.get(what))) {
						different.add(what);
					}
				});
				return different.isEmpty();
			});
		}
		catch (JourneyFailure ex) {
			throw new JourneyFailure(ex.getMessage() + "; not as before: " + different, ex);
		}
	}

	private Map<String, String> look() {
		Map<String, String> seen = new LinkedHashMap<>();
		for (PersonSession person : List.of(this.cast.coordoArtois(), this.cast.coordoLens(), this.cast.ccasBethune(),
				this.cast.assoEscale(), this.cast.assoRelais(), this.cast.bailleurHabitat(), this.cast.etat(),
				this.cast.departement())) {
			LISTS.forEach((path) -> see(seen, person, path));
		}
		for (PersonSession coordinator : List.of(this.cast.coordoArtois(), this.cast.coordoLens())) {
			for (String caseId : casesOf(coordinator)) {
				OF_A_CASE.forEach((path) -> see(seen, coordinator, path + caseId));
			}
		}
		return seen;
	}

	private static TreeSet<String> casesOf(PersonSession coordinator) {
		TreeSet<String> cases = new TreeSet<>();
		Answer answer = coordinator.get(LISTS.getFirst());
		if (answer.status() == 200) {
			for (JsonNode row : answer.json().path("items")) {
				cases.add(row.path("caseId").asString());
			}
		}
		return cases;
	}

	private static void see(Map<String, String> seen, PersonSession person, String path) {
		Answer answer = person.get(path);
		seen.put(person.login() + " " + path, answer.status() + ":" + digest(answer.body()));
	}

	private static String digest(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
