package fr.logementdabord.reporting.domain.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where an edition stands.
 */
public sealed interface Edition {

	/** No report of this number yet. */
	record NotOpened() implements Edition {
	}

	/**
	 * People write in it; its figures follow the log.
	 */
	record Open(Subject subject, Writing writing) implements Edition {
	}

	/**
	 * It never changes again.
	 *
	 * @param seal what was frozen
	 */
	record Frozen(Subject subject, Writing writing, Seal seal) implements Edition {
	}

	/**
	 * What the report is about.
	 *
	 * @param territory a territory's key, null for the county
	 * @param from first day
	 * @param to last day, included
	 */
	record Subject(@Nullable String territory, LocalDate from, LocalDate to) {
	}

	/**
	 * What fixes the content.
	 *
	 * @param asOf what was recorded until then is in it
	 * @param definitions version of the figures' definitions
	 * @param hash SHA-256 of the content, in hexadecimal
	 * @param maskedHash the same of the content without the numbers that are too small to
	 * be published
	 * @param frozenOn the day
	 */
	record Seal(Instant asOf, int definitions, String hash, String maskedHash, LocalDate frozenOn) {
	}

	/**
	 * One of the funder's questions.
	 *
	 * @param answer empty while there is none
	 */
	record Question(String questionId, String question, String answer) {
	}

	/**
	 * Everything people wrote.
	 *
	 * @param sections the free sections that are not empty
	 * @param questions in the order they were asked
	 */
	record Writing(Map<Section, String> sections, List<Question> questions) {

		/** Nothing written yet. */
		public static final Writing NOTHING = new Writing(Map.of(), List.of());

		public Writing {
			Map<Section, String> inOrder = new EnumMap<>(Section.class);
			inOrder.putAll(sections);
			sections = Collections.unmodifiableMap(inOrder);
			questions = List.copyOf(questions);
		}

		/** A section, empty where nothing was written. */
		public String of(Section section) {
			return this.sections.getOrDefault(section, "");
		}

		@Nullable Question question(String questionId) {
			return this.questions.stream()
				.filter((question) -> question.questionId().equals(questionId))
				.findFirst()
				.orElse(null);
		}

		Writing with(Section section, String text) {
			Map<Section, String> changed = new EnumMap<>(Section.class);
			changed.putAll(this.sections);
			if (text.isEmpty()) {
				changed.remove(section);
			}
			else {
				changed.put(section, text);
			}
			return new Writing(changed, this.questions);
		}

		Writing with(Question question) {
			List<Question> changed = new ArrayList<>(this.questions);
			changed.replaceAll((known) -> known.questionId().equals(question.questionId()) ? question : known);
			if (!changed.contains(question)) {
				changed.add(question);
			}
			return new Writing(this.sections, changed);
		}

		Writing without(String questionId) {
			return new Writing(this.sections,
					this.questions.stream().filter((question) -> !question.questionId().equals(questionId)).toList());
		}

	}

}
