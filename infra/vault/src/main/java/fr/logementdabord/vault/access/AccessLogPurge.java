package fr.logementdabord.vault.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import fr.logementdabord.eventing.deadline.Chore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps readings for twelve months (CNIL, recommendation on logging of 14 October 2021:
 * six months to one year), once a day.
 */
public final class AccessLogPurge implements Chore {

	private static final Logger logger = LoggerFactory.getLogger(AccessLogPurge.class);

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final int MONTHS = 12;

	private final AccessChain chain;

	private final Clock clock;

	private @Nullable LocalDate last;

	public AccessLogPurge(AccessChain chain, Clock clock) {
		this.chain = chain;
		this.clock = clock;
	}

	@Override
	public void round() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), PARIS);
		if (!today.equals(this.last)) {
			long gone = this.chain.purgeBefore(today.minusMonths(MONTHS).atStartOfDay(PARIS).toInstant());
			this.last = today;
			if (gone > 0) {
				logger.info("{} entries of the access log are older than {} months and gone", gone, MONTHS);
			}
		}
	}

}
