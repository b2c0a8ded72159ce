package fr.logementdabord.measure.policy.waitinglist;

import java.time.LocalDate;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.application.WaitingLists;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.domain.waitinglist.WaitingList;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.OfferPlaces;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent;

import org.springframework.stereotype.Component;

/**
 * Tells the waiting list how many places of an agreement are free today. It is done when
 * places change, and on the days from which new terms apply.
 */
@Component
public class OfferFreePlaces implements DeadlineAction {

	static final String KIND = "offer-free-places";

	private final CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements;

	private final CommandHandler<WaitingListCommand, WaitingList, WaitingListEvent> lists;

	private final Seeds seeds;

	private final Today today;

	public OfferFreePlaces(CommandHandler<AgreementCommand, ProviderAgreement, AgreementEvent> agreements,
			CommandHandler<WaitingListCommand, WaitingList, WaitingListEvent> lists, Seeds seeds, Today today) {
		this.agreements = agreements;
		this.lists = lists;
		this.seeds = seeds;
		this.today = today;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void due(Deadline deadline) {
		offer(deadline.data().getOrDefault("agreementId", ""),
				CommandContext.of("deadline/" + deadline.id(), "measure-service"));
	}

	void offer(String agreementId, CommandContext context) {
		if (this.agreements.load(agreementId).state() instanceof Signed agreement) {
			LocalDate day = this.today.date();
			var name = WaitingLists.name(agreement.territory(), agreement.measureType());
			this.lists.handle(name.listId(), new OfferPlaces(name, agreementId, agreement.provider(),
					agreement.free(day), this.seeds.next(), day), context);
		}
	}

}
