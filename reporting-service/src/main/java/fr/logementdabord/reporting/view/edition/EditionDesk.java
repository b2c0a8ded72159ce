package fr.logementdabord.reporting.view.edition;

import java.time.LocalDate;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.reporting.domain.edition.Edition;
import fr.logementdabord.reporting.domain.edition.EditionCommand.AnswerQuestion;
import fr.logementdabord.reporting.domain.edition.EditionCommand.AskQuestion;
import fr.logementdabord.reporting.domain.edition.EditionCommand.DropQuestion;
import fr.logementdabord.reporting.domain.edition.EditionCommand.WriteSection;
import fr.logementdabord.reporting.domain.edition.Section;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.VersionMismatch;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What people ask of an edition, the same for pages and programs: done, or refused with a
 * problem.
 */
@Component
class EditionDesk {

	private final Editions editions;

	private final Freezing freezing;

	EditionDesk(Editions editions, Freezing freezing) {
		this.editions = editions;
		this.freezing = freezing;
	}

	/**
	 * Begins a report.
	 * @return its number
	 */
	String open(@Nullable String territory, LocalDate from, LocalDate to, Viewer viewer, IdempotencyKey key) {
		CommandContext context = CommandContext.of(key.value(), viewer.login());
		String id = this.editions.numberFor(context);
		done(this.editions.open(id, territory, from, to, context));
		return id;
	}

	long write(String id, Section section, String text, Asking asking) {
		return done(this.editions.handle(id, new WriteSection(section, text, this.editions.today()), asking.context()));
	}

	long ask(String id, String question, Asking asking) {
		String questionId = Ids.derived("Q-", id, asking.context().commandId());
		return done(this.editions.handle(id, new AskQuestion(questionId, question, this.editions.today()),
				asking.context()));
	}

	long answer(String id, String questionId, String answer, Asking asking) {
		return done(this.editions.handle(id, new AnswerQuestion(questionId, answer, this.editions.today()),
				asking.context()));
	}

	long drop(String id, String questionId, Asking asking) {
		return done(this.editions.handle(id, new DropQuestion(questionId, this.editions.today()), asking.context()));
	}

	long freeze(String id, Asking asking) {
		return done(this.freezing.freeze(id, asking.viewer(), asking.context()));
	}

	private static long done(Outcome<Edition> outcome) {
		return switch (outcome) {
			case Outcome.Accepted<Edition> accepted -> accepted.version();
			case Outcome.Refused<Edition> refused -> throw new CommandRefused(refused.why());
			case Outcome.VersionMismatch<Edition>(long expected, long actual) ->
				throw new VersionMismatch(expected, actual);
		};
	}

	/**
	 * Who asks, with which key, having seen which version.
	 */
	record Asking(Viewer viewer, IdempotencyKey key, @Nullable Long version) {

		CommandContext context() {
			return CommandContext.of(this.key.value(), this.viewer.login()).expecting(this.version);
		}

	}

}
