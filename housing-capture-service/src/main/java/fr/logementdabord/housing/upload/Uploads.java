package fr.logementdabord.housing.upload;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.documents.sheet.CellProblem;
import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.documents.sheet.SheetRow;
import fr.logementdabord.documents.sheet.UnreadableSheet;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.availability.Announcement;
import fr.logementdabord.housing.availability.Availabilities;
import fr.logementdabord.housing.availability.Foreseen;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.upload.Upload.Line;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.FieldProblem;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Looks at spreadsheets and announces what they say. Looking changes nothing. Announcing
 * goes line by line with one key per line: interrupted, it is taken up again and repeats
 * nothing.
 */
public final class Uploads {

	static final String COLLECTION = "availability-uploads";

	/** A thousand dwellings are more than the county has vacant at a time. */
	private static final SheetLimits LIMITS = new SheetLimits(1024 * 1024, 1_000, 40, 500);

	private static final int SAVED_EVERY = 50;

	private final MongoTemplate mongo;

	private final Availabilities availabilities;

	private final FrenchText french;

	private final Clock clock;

	public Uploads(MongoTemplate mongo, Availabilities availabilities, FrenchText french, Clock clock) {
		this.mongo = mongo;
		this.availabilities = availabilities;
		this.french = french;
		this.clock = clock;
	}

	/**
	 * Looks at a file and keeps what was found; the same key again gives the first
	 * result.
	 * @throws UnreadableSheet when it is no spreadsheet or too large
	 */
	public Upload look(String landlord, String key, byte[] file) throws UnreadableSheet {
		String id = Ids.derived("U-", landlord, key);
		Optional<Upload> known = find(landlord, id);
		if (known.isPresent()) {
			return known.get();
		}
		SheetFile sheet = SheetFile.read(file, LIMITS);
		List<CellProblem> errors = new ArrayList<>(AvailabilitySheet.HEADINGS.problems(sheet.headings()));
		List<Line> lines = errors.isEmpty() ? lines(landlord, sheet.rows(), errors) : List.of();
		if (sheet.rows().isEmpty()) {
			errors.add(new CellProblem(1, "", "Le fichier ne contient aucun logement."));
		}
		return this.mongo.save(new Upload(id, landlord, this.clock.instant(),
				errors.isEmpty() ? Upload.CHECKED : Upload.REFUSED, lines, errors, 0), COLLECTION);
	}

	/**
	 * The landlord's upload with this id.
	 */
	public Optional<Upload> find(String landlord, String id) {
		return Optional.ofNullable(this.mongo
			.findOne(new Query(Criteria.where("_id").is(id).and("landlord").is(landlord)), Upload.class, COLLECTION));
	}

	/**
	 * Announces all lines of a file without mistakes; one that has mistakes stays as it
	 * is.
	 */
	public Upload announce(Upload upload, String actor) {
		if (!upload.status().equals(Upload.CHECKED)) {
			return upload;
		}
		List<CellProblem> refused = new ArrayList<>();
		Upload current = upload;
		for (int done = 0; done < upload.lines().size(); done++) {
			one(upload, upload.lines().get(done), actor, refused);
			if ((done + 1) % SAVED_EVERY == 0) {
				current = this.mongo.save(upload.progressed(Upload.CHECKED, refused, done + 1), COLLECTION);
			}
		}
		current = upload.progressed(Upload.APPLIED, refused, upload.lines().size() - refused.size());
		return this.mongo.save(current, COLLECTION);
	}

	private void one(Upload upload, Line line, String actor, List<CellProblem> refused) {
		Outcome<Dwelling> outcome = this.availabilities.announce(upload.landlord(), line.announcement(),
				CommandContext.of("upload/" + upload.id() + "/" + line.line(), actor));
		if (outcome instanceof Outcome.Refused<Dwelling> no) {
			refused.add(new CellProblem(line.line(), "", no.why().detail()));
		}
	}

	private List<Line> lines(String landlord, List<SheetRow> rows, List<CellProblem> errors) {
		List<Line> lines = new ArrayList<>();
		Map<String, Integer> seen = new HashMap<>();
		for (SheetRow row : rows) {
			SheetLine cells = new SheetLine(row, this.french);
			Announcement announcement = cells.announcement();
			List<CellProblem> wrong = new ArrayList<>(cells.errors());
			wrong.addAll(fieldErrors(row.line(), announcement, cells.errors()));
			Integer first = announcement.reference() == null ? null
					: seen.putIfAbsent(announcement.reference(), row.line());
			if (first != null) {
				wrong.add(new CellProblem(row.line(), AvailabilitySheet.headingOf("reference"),
						"Cette référence est déjà à la ligne " + first + "."));
			}
			if (wrong.isEmpty()) {
				Foreseen foreseen = this.availabilities.foresee(landlord, announcement);
				lines.add(new Line(row.line(), announcement, foreseen.effect()));
				if (foreseen.reason() != null) {
					wrong.add(new CellProblem(row.line(), "", foreseen.reason()));
				}
			}
			errors.addAll(wrong);
		}
		return lines;
	}

	/** A cell that could not be read is not told a second time as missing. */
	private List<CellProblem> fieldErrors(int line, Announcement announcement, List<CellProblem> unreadable) {
		return this.availabilities.problems(announcement)
			.stream()
			.map((problem) -> error(line, problem))
			.filter((error) -> unreadable.stream().noneMatch((known) -> known.column().equals(error.column())))
			.toList();
	}

	private static CellProblem error(int line, FieldProblem problem) {
		return new CellProblem(line, AvailabilitySheet.headingOf(problem.field()), problem.message());
	}

}
