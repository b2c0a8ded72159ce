package fr.logementdabord.journeys;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The persons of the demo, each with the session that they opened by themselves.
 */
public final class Cast {

	private static final String PASSWORD = "demo";

	private final URI gateway;

	private final Map<String, PersonSession> sessions = new ConcurrentHashMap<>();

	private final UnaryOperator<PersonSession> manner;

	public Cast(URI gateway) {
		this(gateway, UnaryOperator.identity());
	}

	private Cast(URI gateway, UnaryOperator<PersonSession> manner) {
		this.gateway = gateway;
		this.manner = manner;
	}

	/**
	 * The same persons, who ask again while there is no answer.
	 * @param patience for one request
	 * @param accepted hears of each command that was accepted
	 */
	public Cast insisting(Duration patience, Consumer<PersonSession.Accepted> accepted) {
		return new Cast(this.gateway, (session) -> session.insisting(PASSWORD, patience, accepted));
	}

	public PersonSession ccasBethune() {
		return person("ccas.bethune");
	}

	public PersonSession ccasLens() {
		return person("ccas.lens");
	}

	public PersonSession coordoArtois() {
		return person("coordo.artois");
	}

	public PersonSession coordoLens() {
		return person("coordo.lens");
	}

	public PersonSession assoEscale() {
		return person("asso.escale");
	}

	public PersonSession assoRelais() {
		return person("asso.relais");
	}

	public PersonSession bailleurHabitat() {
		return person("bailleur.habitat");
	}

	public PersonSession etat() {
		return person("etat");
	}

	public PersonSession departement() {
		return person("departement");
	}

	public PersonSession auditeur() {
		return person("auditeur");
	}

	public PersonSession nobody() {
		return PersonSession.anonymous(this.gateway);
	}

	/**
	 * The session of anybody who has a login.
	 */
	public PersonSession person(String login) {
		return this.sessions.computeIfAbsent(login,
				(name) -> this.manner.apply(PersonSession.logIn(this.gateway, name, PASSWORD)));
	}

}
