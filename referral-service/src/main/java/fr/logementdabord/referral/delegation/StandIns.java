package fr.logementdabord.referral.delegation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.delegation.Delegation;
import fr.logementdabord.referral.domain.delegation.DelegationCommand;
import fr.logementdabord.referral.domain.delegation.DelegationCommand.Delegate;
import fr.logementdabord.referral.domain.delegation.DelegationCommand.EndDelegation;
import fr.logementdabord.referral.domain.delegation.DelegationDecider;
import fr.logementdabord.referral.domain.delegation.DelegationEvent;
import fr.logementdabord.referral.domain.delegation.DelegationEvent.DelegationEnded;
import fr.logementdabord.referral.domain.delegation.DelegationEvent.TerritoryDelegated;
import fr.logementdabord.referral.domain.delegation.Delegations;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import java.util.Optional;

/**
 * Who stands in for whom, today and on any day.
 */
public class StandIns {

	static final String COLLECTION = "delegations";

	/** Stored names: never change one. */
	static final EventTypes<DelegationEvent> EVENTS = EventTypes.of(DelegationEvent.class)
		.name(TerritoryDelegated.class, "territory-delegated")
		.name(DelegationEnded.class, "delegation-ended")
		.build();

	private final CommandHandler<DelegationCommand, Delegations, DelegationEvent> handler;

	private final MongoTemplate mongo;

	private final Today today;

	public StandIns(CommandHandlers handlers, MongoTemplate mongo, Today today) {
		this.handler = handlers
			.of(new Aggregate<>("delegation", new DelegationDecider(), EVENTS, (event, after) -> Optional.empty()));
		this.mongo = mongo;
		this.today = today;
	}

	/** Repairs what a crash between an event and its copy may have left behind. */
	public void catchUp(Collection<String> territories) {
		territories.forEach((territory) -> copy(territory, this.handler.load(territory).state()));
	}

	/** Lets somebody stand in for the coordinator of a territory. */
	public Outcome<Delegations> delegate(String territory, String delegate, LocalDate firstDay, LocalDate lastDay,
			CommandContext context) {
		String id = Ids.derived("DEL-", territory, context.commandId());
		Delegate command = new Delegate(territory, new Delegation(id, delegate, firstDay, lastDay), context.actor(),
				today());
		return copied(territory, this.handler.handle(territory, command, context));
	}

	/** Ends a delegation today. */
	public Outcome<Delegations> end(String territory, String delegationId, CommandContext context) {
		return copied(territory,
				this.handler.handle(territory, new EndDelegation(territory, delegationId, today()), context));
	}

	/** The territories that somebody stands in for today. */
	public Set<String> territoriesOf(String login) {
		LocalDate today = today();
		return this.mongo
			.find(Query
				.query(Criteria.where("delegate").is(login).and("firstDay").lte(today).and("lastDay").gte(today)),
					Row.class, COLLECTION)
			.stream()
			.map(Row::territory)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The delegations of these territories, the latest first. */
	public List<Row> of(Collection<String> territories) {
		return this.mongo.find(Query.query(Criteria.where("territory").in(territories))
			.with(Sort.by(Sort.Order.desc("firstDay"), Sort.Order.asc("_id"))), Row.class, COLLECTION);
	}

	private Outcome<Delegations> copied(String territory, Outcome<Delegations> outcome) {
		if (outcome instanceof Outcome.Accepted<Delegations>) {
			copy(territory, this.handler.load(territory).state());
		}
		return outcome;
	}

	private void copy(String territory, Delegations delegations) {
		delegations.all()
			.forEach((one) -> this.mongo.save(
					new Row(one.delegationId(), territory, one.delegate(), one.firstDay(), one.lastDay()), COLLECTION));
	}

	private LocalDate today() {
		return this.today.date();
	}

	/**
	 * A delegation as it is looked up.
	 */
	public record Row(@Id String id, String territory, String delegate, LocalDate firstDay, LocalDate lastDay) {
	}

}
