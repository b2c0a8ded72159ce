package fr.logementdabord.journeys;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The persons of the demo, each with the session that they opened by themselves.
 */
public final class Cast {

	private static final String PASSWORD = "demo";

	private final URI gateway;

	private final Map<String, PersonSession> sessions = new ConcurrentHashMap<>();

	public Cast(URI gateway) {
		this.gateway = gateway;
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
		return this.sessions.computeIfAbsent(login, (name) -> PersonSession.logIn(this.gateway, name, PASSWORD));
	}

}
