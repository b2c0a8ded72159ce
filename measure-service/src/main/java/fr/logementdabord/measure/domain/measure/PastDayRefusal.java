package fr.logementdabord.measure.domain.measure;

import fr.logementdabord.decider.Refusal;

/**
 * Why a day of the past does not fit what is already recorded: things may be recorded
 * late, in the order in which they happened.
 */
public sealed interface PastDayRefusal extends Refusal {

	/**
	 * What answers a request comes after it.
	 */
	record DayIsBeforeRequest() implements PastDayRefusal {

		@Override
		public String code() {
			return "day-is-before-request";
		}

		@Override
		public String detail() {
			return "La date précède la demande de la mesure.";
		}

	}

	/**
	 * Only who has the measure can do something with it.
	 */
	record DayIsBeforeAllocation() implements PastDayRefusal {

		@Override
		public String code() {
			return "day-is-before-allocation";
		}

		@Override
		public String detail() {
			return "La date précède l’attribution de la mesure à l’association.";
		}

	}

	/**
	 * The support had not begun.
	 */
	record DayIsBeforeStart() implements PastDayRefusal {

		@Override
		public String code() {
			return "day-is-before-start";
		}

		@Override
		public String detail() {
			return "La date précède le démarrage de la mesure.";
		}

	}

	/**
	 * What is over began earlier.
	 */
	record EndsBeforeItBegan() implements PastDayRefusal {

		@Override
		public String code() {
			return "ends-before-it-began";
		}

		@Override
		public String detail() {
			return "La date précède celle de ce qui prend fin.";
		}

	}

}
