package fr.logementdabord.eventing.receive;

import java.io.UncheckedIOException;

import com.mongodb.MongoException;
import fr.logementdabord.eventing.receive.Effects.Failure;
import fr.logementdabord.eventing.store.ContendedStream;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessException;

/**
 * Tells failures of the infrastructure, which pass, from failures of an event, which do
 * not.
 */
final class Failures {

	private Failures() {
	}

	/**
	 * The failure of an event.
	 * @throws RuntimeException the same one, when the infrastructure failed
	 */
	static Failure of(ReceivedEvent event, RuntimeException why) {
		if (why instanceof DataAccessException || why instanceof MongoException || why instanceof KafkaException
				|| why instanceof UncheckedIOException || why instanceof ContendedStream) {
			throw why;
		}
		if (why instanceof NotYet) {
			return new Failure(event, String.valueOf(why.getMessage()), true);
		}
		if (why instanceof CannotHandle) {
			return new Failure(event, String.valueOf(why.getMessage()), false);
		}
		// a defect of ours: its message could hold data, its class cannot
		return new Failure(event, "unexpected " + why.getClass().getSimpleName() + " at " + place(why), false);
	}

	private static String place(RuntimeException why) {
		return (why.getStackTrace().length == 0) ? "unknown place" : why.getStackTrace()[0].toString();
	}

}
