package fr.logementdabord.measure.web.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.reference.ReviewTemplates;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.measure.LeadWorkers;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Ended;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Review;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;
import fr.logementdabord.measure.domain.review.ReviewCommand;
import fr.logementdabord.measure.domain.review.ReviewCommand.FillSheet;
import fr.logementdabord.measure.domain.review.ReviewCommand.SignSheet;
import fr.logementdabord.measure.domain.review.ReviewEvent;
import fr.logementdabord.measure.domain.review.ReviewRefusal;
import fr.logementdabord.measure.domain.review.ReviewSheet;
import fr.logementdabord.measure.domain.review.ReviewSheet.Signed;
import fr.logementdabord.measure.domain.review.ReviewSheetDecider;
import fr.logementdabord.measure.domain.review.ReviewTemplate;
import fr.logementdabord.measure.note.Note;
import fr.logementdabord.measure.note.NoteStore;
import fr.logementdabord.measure.policy.MeasuresOfCase;
import fr.logementdabord.measure.web.DescribedFields;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.MeasureAccess;
import fr.logementdabord.measure.web.Outcomes;
import fr.logementdabord.web.body.SentBodies;
import fr.logementdabord.web.body.SentBody;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * What the API and the pages do with reviews that were held.
 */
@Component
class ReviewDesk implements SentBodies {

	private static final int LONGEST_SUMMARY = 4_000;

	private final CommandHandler<ReviewCommand, ReviewSheet, ReviewEvent> sheets;

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final MeasuresOfCase measuresOfCase;

	private final MeasureAccess access;

	private final ReviewTemplates templates;

	private final NoteStore notes;

	private final Today today;

	ReviewDesk(CommandHandler<ReviewCommand, ReviewSheet, ReviewEvent> sheets,
			CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures, MeasuresOfCase measuresOfCase,
			MeasureAccess access, ReviewTemplates templates, NoteStore notes, Today today) {
		this.measures = measures;
		this.measuresOfCase = measuresOfCase;
		this.sheets = sheets;
		this.access = access;
		this.templates = templates;
		this.notes = notes;
		this.today = today;
	}

	Loaded<SupportMeasure> measure(String id, Viewer viewer) {
		return this.access.seen(id, viewer);
	}

	/**
	 * The reviews of a measure in the order they were held, with what they found.
	 */
	List<SheetDetail> all(String id, Viewer viewer) {
		List<SheetDetail> all = new ArrayList<>();
		for (Review review : reviews(this.access.seen(id, viewer).state())) {
			all.add(detail(id, review));
		}
		return all;
	}

	/** The same of all measures of a case, whoever had them. */
	List<SheetDetail> ofCase(String caseId) {
		return this.measuresOfCase.of(caseId)
			.stream()
			.flatMap((id) -> reviews(this.measures.load(id).state()).stream().map((review) -> detail(id, review)))
			.sorted(Comparator.comparing(SheetDetail::heldOn))
			.toList();
	}

	SheetDetail one(String id, String sheetId, Viewer viewer) {
		return detail(id, review(id, sheetId, this.access.seen(id, viewer).state()));
	}

	ReviewTemplate template(SheetDetail sheet) {
		return this.templates.on(sheet.kind(), sheet.heldOn()).orElseThrow(() -> new NotFound("Ce modèle de bilan"));
	}

	/**
	 * Writes what the review found.
	 */
	SheetDetail fill(String id, String sheetId, Map<String, ?> sent, Viewer viewer, IdempotencyKey key) {
		Review review = review(id, sheetId, this.access.held(id, viewer).state());
		if (this.sheets.load(sheetId).state() instanceof Signed) {
			throw new CommandRefused(new ReviewRefusal.SheetIsSigned());
		}
		ReviewTemplate template = template(detail(id, review));
		Fields fields = Fields.of(sent);
		Found found = found(fields, template);
		fields.orThrow();
		String summary = found.summary();
		Optional<String> noteId = Optional.of(Ids.derived("N-", sheetId, viewer.login(), key.value()))
			.filter((newId) -> !summary.isEmpty());
		// the words are kept first: an event never speaks of a note that is not there
		noteId.ifPresent((newId) -> this.notes.keep(newId, id, NoteStore.REVIEW, viewer.login(), summary));
		Outcomes.orThrow(this.sheets.handle(sheetId,
				new FillSheet(id, review.kind(), review.heldOn(), template, found.scores(), noteId),
				CommandContext.of(key.value(), viewer.login())));
		return detail(id, review);
	}

	/**
	 * Signs in the name of the lead worker.
	 */
	SheetDetail sign(String id, String sheetId, Map<String, ?> sent, Viewer viewer, IdempotencyKey key) {
		SupportMeasure measure = this.access.held(id, viewer).state();
		Review review = review(id, sheetId, measure);
		Fields fields = Fields.of(sent);
		SignSheet sign = signature(fields, lead(measure));
		fields.orThrow();
		Outcomes.orThrow(this.sheets.handle(sheetId, sign, CommandContext.of(key.value(), viewer.login())));
		return detail(id, review);
	}

	/** The content as the templates of today ask for it. */
	@Override
	public List<SentBody> bodies() {
		String sheet = "/api/measures/{id}/reviews/{sheetId}";
		Stream<SentBody> contents = MeasureCodes.REVIEW_KINDS.stream()
			.flatMap((kind) -> this.templates.on(kind, this.today.date())
				.stream()
				.map((template) -> DescribedFields.body(sheet + "/content", kind, Map.of(),
						(fields) -> found(fields, template))));
		return Stream
			.concat(contents, Stream.of(DescribedFields.body(sheet + "/signature", (fields) -> signature(fields, ""))))
			.toList();
	}

	private static Found found(Fields fields, ReviewTemplate template) {
		return new Found(fields.answers("scores", template.domains(), template.scores()),
				fields.words("summary", LONGEST_SUMMARY));
	}

	private SignSheet signature(Fields fields, String lead) {
		LocalDate now = this.today.date();
		return new SignSheet(lead, fields.code("household", ReviewSheetDecider.HOUSEHOLD_ANSWERS),
				fields.day("signedOn", now), now);
	}

	private SheetDetail detail(String id, Review review) {
		String sheetId = sheetId(id, review);
		ReviewSheet sheet = this.sheets.load(sheetId).state();
		String summary = sheet.written()
			.flatMap(ReviewSheet.Content::noteId)
			.flatMap(this.notes::review)
			.map(Note::text)
			.orElse("");
		return SheetDetail.of(id, sheetId, review, sheet, summary);
	}

	private static Review review(String id, String sheetId, SupportMeasure measure) {
		return reviews(measure).stream()
			.filter((review) -> sheetId(id, review).equals(sheetId))
			.findFirst()
			.orElseThrow(() -> new NotFound("Ce bilan"));
	}

	private static List<Review> reviews(SupportMeasure measure) {
		return (measure instanceof Running run) ? run.reviews()
				: (measure instanceof Ended ended) ? ended.run().reviews() : List.of();
	}

	private static String lead(SupportMeasure measure) {
		LeadWorkers leads = (measure instanceof Running run) ? run.leads()
				: (measure instanceof Ended ended) ? ended.run().leads() : LeadWorkers.none();
		return leads.current().map(LeadWorkers.Turn::workerId).orElse("");
	}

	private static String sheetId(String measureId, Review review) {
		return Ids.derived("B-", measureId, review.kind(), review.heldOn().toString());
	}

	/**
	 * What a review found.
	 */
	private record Found(Map<String, String> scores, String summary) {
	}

}
