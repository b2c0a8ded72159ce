package fr.logementdabord.bench.contestant;

import fr.logementdabord.bench.life.LifeCommand;

/**
 * How a contestant takes a command.
 */
@FunctionalInterface
interface CaseCommands {

	/**
	 * Decides a command; returns once it is accepted for good.
	 * @return how many events the case has then
	 * @throws IllegalStateException when it is refused
	 */
	long handle(LifeCommand command);

}
