package fr.logementdabord.gateway.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import fr.logementdabord.gateway.GatewaySettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in the browser, until it is closed or its person logs out, who was logged in
 * there: a cookie with the subject of their token, sealed so that nobody can make one up.
 * It opens nothing; it only says whose form was sent after a session had ended.
 */
@Component
class LastPerson {

	private static final String HMAC = "HmacSHA256";

	private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

	private final GatewaySettings settings;

	private final SecretKeySpec key;

	LastPerson(GatewaySettings settings) {
		this.settings = settings;
		this.key = new SecretKeySpec(settings.clientSecret().getBytes(StandardCharsets.UTF_8), HMAC);
	}

	/** Says to the browser who has just logged in. */
	void remember(String person, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(cookieName(), sealed(person))
			.path("/")
			.httpOnly(true)
			.secure(this.settings.isHttps())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	/** Who was logged in; nobody when the cookie is not ours. */
	Optional<String> of(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, cookieName());
		return (cookie != null) ? opened(cookie.getValue()) : Optional.empty();
	}

	String cookieName() {
		return this.settings.isHttps() ? "__Host-LDA_LAST" : "LDA_LAST";
	}

	private Optional<String> opened(String value) {
		try {
			String person = new String(Base64.getUrlDecoder().decode(value.replaceFirst("\\..*", "")),
					StandardCharsets.UTF_8);
			boolean ours = MessageDigest.isEqual(sealed(person).getBytes(StandardCharsets.UTF_8),
					value.getBytes(StandardCharsets.UTF_8));
			return ours ? Optional.of(person) : Optional.empty();
		}
		catch (IllegalArgumentException notEncoded) {
			return Optional.empty();
		}
	}

	private String sealed(String person) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(this.key);
			byte[] seal = mac.doFinal(("last-person\n" + person).getBytes(StandardCharsets.UTF_8));
			return TEXT.encodeToString(person.getBytes(StandardCharsets.UTF_8)) + "." + TEXT.encodeToString(seal);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
