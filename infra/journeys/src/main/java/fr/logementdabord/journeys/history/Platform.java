package fr.logementdabord.journeys.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The five platforms and when each began (seed:301, 427, 447, 457). The first association
 * is the one that employs the coordinator; the communes are those where most people live.
 */
enum Platform {

	ARTOIS("artois", "coordo.artois", "ccas.bethune", LocalDate.of(2019, 1, 1), "AMI_1", DayOfWeek.TUESDAY, 2,
			Association.ESCALE, Association.RELAIS),
	LENS_HENIN("lens-henin", "coordo.lens", "ccas.lens", LocalDate.of(2019, 1, 1), "AMI_1", DayOfWeek.THURSDAY, 2,
			Association.RELAIS, Association.ESCALE),
	AUDOMAROIS("audomarois", "coordo.audomarois", "ccas.saint-omer", LocalDate.of(2021, 1, 1), "AMI_2",
			DayOfWeek.WEDNESDAY, 1, Association.CANAL, Association.ESCALE),
	BOULONNAIS("boulonnais", "coordo.boulonnais", "ccas.boulogne", LocalDate.of(2021, 1, 1), "AMI_2",
			DayOfWeek.THURSDAY, 3, Association.RIVAGE, Association.CANAL),
	MONTREUILLOIS("montreuillois", "coordo.montreuillois", "ccas.montreuil", LocalDate.of(2021, 1, 1), "AMI_2",
			DayOfWeek.TUESDAY, 4, Association.RIVAGE, Association.CANAL);

	private final String key;

	private final String coordinator;

	private final String ccas;

	private final LocalDate from;

	private final String envelope;

	private final DayOfWeek meetingDay;

	private final int meetingWeek;

	private final List<Association> associations;

	Platform(String key, String coordinator, String ccas, LocalDate from, String envelope, DayOfWeek meetingDay,
			int meetingWeek, Association... associations) {
		this.key = key;
		this.coordinator = coordinator;
		this.ccas = ccas;
		this.from = from;
		this.envelope = envelope;
		this.meetingDay = meetingDay;
		this.meetingWeek = meetingWeek;
		this.associations = List.of(associations);
	}

	/** Its key in the services. */
	String key() {
		return this.key;
	}

	String coordinator() {
		return this.coordinator;
	}

	/** Login of its largest CCAS. */
	String ccas() {
		return this.ccas;
	}

	LocalDate from() {
		return this.from;
	}

	/** The State's call for interest that pays. */
	String envelope() {
		return this.envelope;
	}

	List<Association> associations() {
		return this.associations;
	}

	/** Its fluidity meeting on or after a day. */
	LocalDate meetingFrom(LocalDate day) {
		return Workdays.monthlyMeeting(day, this.meetingDay, this.meetingWeek);
	}

	/** Communes that it covers on a day, by their codes of then (domain 1.2, trap 8). */
	Shares<String> communesOn(LocalDate day) {
		Shares<String> communes = Shares.none();
		Communes.ALL.stream()
			.filter((commune) -> commune.platform == this && !day.isBefore(commune.from) && !day.isAfter(commune.until))
			.forEach((commune) -> communes.and(commune.weight, commune.insee));
		return communes;
	}

	private record Commune(Platform platform, String insee, LocalDate from, LocalDate until, int weight) {

		static Commune of(String line) {
			String[] cells = line.split(",");
			return new Commune(valueOf(cells[0]), cells[1], LocalDate.parse(cells[2]),
					cells[3].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[3]), Integer.parseInt(cells[4]));
		}

	}

	private static final class Communes {

		static final List<Commune> ALL = read();

		private static List<Commune> read() {
			InputStream file = Objects.requireNonNull(Platform.class.getResourceAsStream("/history/communes.csv"));
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
				return new ArrayList<>(lines.lines().skip(1).map(Commune::of).toList());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
