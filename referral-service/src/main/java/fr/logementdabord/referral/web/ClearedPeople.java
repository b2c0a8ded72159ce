package fr.logementdabord.referral.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.referral.directory.Workers;
import fr.logementdabord.referral.directory.Workers.Worker;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.web.clearance.Clearance;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Between the people and groups that a form names and the marks that a protection keeps.
 */
@Component
class ClearedPeople {

	static final String COORDINATORS = "COORDINATORS";

	static final String REFERRER = "REFERRER";

	static final String DEPARTMENT = "DEPARTMENT";

	private final Workers workers;

	ClearedPeople(Workers workers) {
		this.workers = workers;
	}

	/** The professionals to choose from: those who have been seen at work. */
	List<Worker> choice() {
		return this.workers.all();
	}

	/** The groups to choose from. */
	static List<String> groups(Known referral) {
		return (referral.territory() != null) ? List.of(COORDINATORS, REFERRER, DEPARTMENT)
				: List.of(REFERRER, DEPARTMENT);
	}

	/** Whether somebody is known by this login. */
	boolean knows(String login) {
		return this.workers.name(login) != null;
	}

	/** The marks of these people and groups. */
	static Set<String> marks(Known referral, Collection<String> accounts, Collection<String> groups) {
		Set<String> marks = new TreeSet<>();
		accounts.forEach((login) -> marks.add(Clearance.account(login)));
		groups.forEach((group) -> marks.add(mark(referral, group)));
		return marks;
	}

	/**
	 * Who bears these marks, for people to read. An account that has been forgotten since
	 * has no name.
	 */
	List<Cleared> of(Known referral, Collection<String> marks) {
		List<Cleared> cleared = new ArrayList<>();
		Set<String> unknown = new TreeSet<>(marks);
		for (String group : groups(referral)) {
			if (unknown.remove(mark(referral, group))) {
				cleared.add(new Cleared(group, null, null));
			}
		}
		for (Worker worker : choice()) {
			if (unknown.remove(Clearance.account(worker.login()))) {
				cleared.add(new Cleared(null, worker.login(), worker.name()));
			}
		}
		unknown.forEach((mark) -> cleared.add(new Cleared(null, null, null)));
		return cleared;
	}

	private static String mark(Known referral, String group) {
		return switch (group) {
			case COORDINATORS -> Clearance.coordinators(String.valueOf(referral.territory()));
			case REFERRER -> Clearance.organisation(referral.file().referrerOrganisation());
			case DEPARTMENT -> Clearance.DEPARTMENT;
			default -> throw new IllegalArgumentException(group);
		};
	}

	/**
	 * One of those a case is open to: a group, an account, or an account that nobody is
	 * known by any more.
	 */
	record Cleared(@Nullable String group, @Nullable String login, @Nullable String name) {
	}

}
