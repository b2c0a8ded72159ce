package fr.logementdabord.referral.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

import fr.logementdabord.documents.sheet.CellProblem;
import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.documents.sheet.SheetRow;
import fr.logementdabord.documents.sheet.UnreadableSheet;
import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.application.ReferralSubmission;
import fr.logementdabord.referral.application.SubmissionRules;
import fr.logementdabord.referral.application.SubmissionRules.Reading;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.imports.ReferralImport.Line;
import fr.logementdabord.referral.intake.SealedForm;
import fr.logementdabord.vault.SealedDocuments;
import org.bson.Document;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Looks at spreadsheets of saisines and takes them over. Looking changes nothing. Taking
 * over goes line by line in the background, each line under the key of its reference:
 * interrupted, whoever takes up the deadline goes on and repeats nothing.
 */
public class ReferralImports implements DeadlineAction {

	static final String COLLECTION = "referral_imports";

	private static final Logger logger = LoggerFactory.getLogger(ReferralImports.class);

	private static final String KIND = "referral-import";

	private static final SheetLimits LIMITS = new SheetLimits(4 * 1024 * 1024, 1_000, 150, 2_000);

	private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._-]{0,39}");

	private static final Duration TAKEN_UP_AFTER = Duration.ofMinutes(2);

	/** A file that nobody takes over is forgotten: it holds identities. */
	private static final Duration LASTS = Duration.ofDays(7);

	private final MongoTemplate mongo;

	private final SubmissionRules rules;

	private final ReferralSubmission submission;

	private final SealedForm sealed;

	private final Deadlines deadlines;

	private final Executor background;

	private final Clock clock;

	public ReferralImports(MongoTemplate mongo, SubmissionRules rules, ReferralSubmission submission, SealedForm sealed,
			Deadlines deadlines, Executor background, Clock clock) {
		this.mongo = mongo;
		this.rules = rules;
		this.submission = submission;
		this.sealed = sealed;
		this.deadlines = deadlines;
		this.background = background;
		this.clock = clock;
	}

	/**
	 * Looks at a file and keeps what was found; the same key again gives the first
	 * result.
	 * @throws UnreadableSheet when it is no spreadsheet or too large
	 */
	public ReferralImport look(ReferralSheet form, String organisation, String login, String key, byte[] file)
			throws UnreadableSheet {
		String id = Ids.derived("IM-", login, key);
		Optional<ReferralImport> known = find(organisation, id);
		if (known.isPresent()) {
			return known.get();
		}
		SheetFile sheet = SheetFile.read(file, LIMITS);
		List<CellProblem> problems = new ArrayList<>(form.headings().problems(sheet.headings()));
		List<Line> lines = problems.isEmpty() ? lines(form, id, organisation, sheet.rows(), problems) : List.of();
		if (sheet.rows().isEmpty()) {
			problems.add(new CellProblem(1, "", "Le fichier ne contient aucune saisine."));
		}
		// nothing of a file with a mistake is kept but the mistakes
		ReferralImport looked = new ReferralImport(id, organisation, login,
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS),
				problems.isEmpty() ? ReferralImport.CHECKED : ReferralImport.REFUSED,
				problems.isEmpty() ? lines : List.of(), problems, 0);
		this.mongo.save(looked, COLLECTION);
		this.deadlines.schedule("import/" + id + "/forget", looked.sentAt().plus(LASTS), KIND,
				Map.of("importId", id, "then", "forget"));
		return looked;
	}

	/** The organisation's file with this id. */
	public Optional<ReferralImport> find(String organisation, String id) {
		return Optional
			.ofNullable(this.mongo.findOne(own(id).addCriteria(Criteria.where("organisation").is(organisation)),
					ReferralImport.class, COLLECTION));
	}

	/**
	 * Takes all lines of a file without mistakes over; a file with mistakes, or one that
	 * is being taken over, stays as it is.
	 */
	public ReferralImport apply(ReferralImport looked) {
		boolean begun = this.mongo
			.updateFirst(own(looked.id()).addCriteria(Criteria.where("status").is(ReferralImport.CHECKED)),
					Update.update("status", ReferralImport.APPLYING), COLLECTION)
			.getModifiedCount() == 1;
		if (begun) {
			this.deadlines.schedule("import/" + looked.id(), this.clock.instant().plus(TAKEN_UP_AFTER), KIND,
					Map.of("importId", looked.id(), "then", "finish"));
			this.background.execute(() -> finishLater(looked.id()));
		}
		return find(looked.organisation(), looked.id()).orElse(looked);
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void due(Deadline deadline) {
		String id = deadline.data().getOrDefault("importId", "");
		if ("finish".equals(deadline.data().get("then"))) {
			finish(id);
		}
		else {
			this.mongo.remove(own(id).addCriteria(Criteria.where("status").ne(ReferralImport.APPLYING)), COLLECTION);
		}
	}

	private void finishLater(String id) {
		try {
			finish(id);
		}
		catch (RuntimeException ex) {
			logger.warn("import {} is gone on with later: {}", id, ex.getClass().getName());
		}
	}

	private void finish(String id) {
		ReferralImport current = this.mongo.findById(id, ReferralImport.class, COLLECTION);
		if (current == null || !ReferralImport.APPLYING.equals(current.status())) {
			return;
		}
		List<CellProblem> refused = new ArrayList<>();
		for (int i = 0; i < current.lines().size(); i++) {
			Line line = current.lines().get(i);
			String place = "lines." + i;
			if (line.sealed() != null) {
				Optional<String> caseId = submit(current, line, refused);
				Update step = new Update().set("done", i + 1);
				caseId.ifPresent((number) -> step.set(place, line.become(number)));
				this.mongo.updateFirst(own(id), step, COLLECTION);
			}
		}
		this.mongo.updateFirst(own(id),
				new Update().set("status", ReferralImport.APPLIED)
					.set("done", current.lines().size())
					.set("problems", refused),
				COLLECTION);
	}

	private Optional<String> submit(ReferralImport file, Line line, List<CellProblem> refused) {
		FormAnswers answers = this.sealed.open(String.valueOf(line.sealed()), place(file.id(), line.line()));
		return switch (this.rules.read(answers)) {
			case Reading.Complete(var referral) -> {
				Outcome<Referral> outcome = this.submission.submit(referral, file.organisation(), file.organisation(),
						key(line.reference()));
				yield (outcome instanceof Outcome.Accepted<Referral> accepted)
						? Optional.of(((Known) accepted.state()).caseId()) : Optional.empty();
			}
			case Reading.Wrong(var problems) -> {
				refused.add(new CellProblem(line.line(), "", problems.getFirst().message()));
				yield Optional.empty();
			}
		};
	}

	private List<Line> lines(ReferralSheet form, String id, String organisation, List<SheetRow> rows,
			List<CellProblem> problems) {
		List<Line> lines = new ArrayList<>();
		Map<String, Integer> seen = new HashMap<>();
		for (SheetRow row : rows) {
			String reference = row.cell(ReferralSheet.REFERENCE).strip();
			if (!REFERENCE.matcher(reference).matches()) {
				problems.add(new CellProblem(row.line(), ReferralSheet.REFERENCE,
						"La référence compte de 1 à 40 lettres sans accent, chiffres, tirets, points ou barres."));
			}
			Integer first = seen.putIfAbsent(reference, row.line());
			if (first != null) {
				problems.add(new CellProblem(row.line(), ReferralSheet.REFERENCE,
						"Cette référence est déjà à la ligne " + first + "."));
			}
			FormAnswers answers = form.answers(row);
			if (this.rules.read(answers) instanceof Reading.Wrong wrong) {
				wrong.problems()
					.forEach((problem) -> problems
						.add(new CellProblem(row.line(), form.headingOf(problem.field()), problem.message())));
			}
			Optional<Known> before = this.submission.submitted(organisation, key(reference));
			lines.add(new Line(row.line(), reference,
					before.isPresent() ? null : this.sealed.seal(answers, place(id, row.line())),
					before.map(Known::caseId).orElse(null), before.isPresent()));
		}
		return lines;
	}

	/** What is sealed of a file: each line that is not taken over yet. */
	public static SealedDocuments sealedDocuments() {
		return SealedDocuments.of(COLLECTION, (document) -> {
			Map<String, String> places = new HashMap<>();
			List<Document> lines = document.getList("lines", Document.class, List.of());
			for (int i = 0; i < lines.size(); i++) {
				places.put("lines." + i + ".sealed", place(document.getString("_id"), lines.get(i).getInteger("line")));
			}
			return places;
		});
	}

	private static Query own(String id) {
		return Query.query(Criteria.where("_id").is(id));
	}

	private static String key(String reference) {
		return "import/" + reference;
	}

	private static String place(String id, int line) {
		return id + "/" + line;
	}

}
