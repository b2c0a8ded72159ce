package fr.logementdabord.platform.identity;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may log in and which programs may ask for tokens: {@code demo-directory.yml}.
 *
 * @param password the one password of all demo people
 * @param people fictional people, one per kind of role
 * @param clients programs
 */
@ConfigurationProperties("directory")
public record Directory(String password, List<Person> people, List<Client> clients) {

	Optional<Person> person(String login) {
		return this.people.stream().filter((person) -> person.login().equals(login)).findFirst();
	}

	Optional<Client> client(String id) {
		return this.clients.stream().filter((client) -> client.id().equals(id)).findFirst();
	}

	/**
	 * What tokens say of somebody.
	 */
	interface Bearer {

		String name();

		List<String> roles();

		List<String> territories();

		@Nullable String organisation();

		/** Where e-mails reach them; a program has no address. */
		default @Nullable String email() {
			return null;
		}

	}

	/**
	 * Someone who logs in.
	 */
	public record Person(String login, String name, @DefaultValue List<String> roles,
			@DefaultValue List<String> territories, @Nullable String organisation) implements Bearer {

		/** An address that no mail server delivers to (RFC 2606). */
		@Override
		public String email() {
			return this.login + "@exemple.invalid";
		}

	}

	/**
	 * A program.
	 *
	 * @param id its OAuth2 client id
	 * @param secret its OAuth2 client secret
	 * @param grants OAuth2 grant types
	 * @param scopes what it may ask for, request by request, beside its roles
	 */
	public record Client(String id, String secret, List<String> grants, @DefaultValue List<String> scopes, String name,
			@DefaultValue List<String> roles, @DefaultValue List<String> territories,
			@Nullable String organisation) implements Bearer {

		public Client {
			if (secret.isBlank()) {
				throw new IllegalArgumentException("client without secret: " + id);
			}
			grants = List.copyOf(grants);
			scopes = List.copyOf(scopes);
		}

		@Override
		public String toString() {
			return "Client[" + this.id + "]";
		}
	}

}
