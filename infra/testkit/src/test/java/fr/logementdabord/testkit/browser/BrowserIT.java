package fr.logementdabord.testkit.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BrowserIT {

	private static final String PAGE = """
			<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
			<meta name="viewport" content="width=device-width"><title>Essai</title></head>
			<body><main><h1>%s</h1>%s</main></body></html>""";

	private HttpServer server;

	private Browser browser;

	@BeforeEach
	void open() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		page("/bon", "<form action='/recu'><label for='nom'>Nom</label> <input id='nom' name='nom'>"
				+ "<button>Envoyer</button></form>");
		page("/sans-nom", "<form><input name='nom'></form>");
		page("/large", "<div style='width:900px'>trop large</div>");
		page("/recu", "<p>Reçu.</p>");
		this.server.createContext("/jeton",
				(exchange) -> answer(exchange, "", exchange.getRequestHeaders().get("Authorization")));
		this.server.start();
		this.browser = Browser.open("http://127.0.0.1:" + this.server.getAddress().getPort(), "jeton-de-test");
	}

	@AfterEach
	void close() {
		if (this.browser != null) {
			this.browser.close();
		}
		this.server.stop(0);
	}

	@Test
	void every_request_carries_the_token() {
		assertThat(this.browser.go("/jeton").text()).contains("Bearer jeton-de-test");
	}

	@Test
	void a_form_is_filled_in_and_sent_by_keyboard() {
		this.browser.go("/bon").accessible().tabTo("Nom").type("Essai").tabTo("Envoyer").press(Keys.ENTER);
		this.browser.awaitText("Reçu.");
		assertThat(this.browser.path()).isEqualTo("/recu?nom=Essai");
	}

	@Test
	void a_field_without_a_name_is_found_and_shown() {
		this.browser.go("/sans-nom");
		assertThatThrownBy(() -> this.browser.accessible()).isInstanceOf(AssertionError.class)
			.hasMessageContaining("label")
			.hasMessageContaining("name=\"nom\"");
		assertThatThrownBy(() -> this.browser.tabTo("Nom")).isInstanceOf(AssertionError.class);
	}

	@Test
	void a_page_wider_than_a_phone_is_found() {
		this.browser.go("/large");
		assertThatThrownBy(() -> this.browser.accessible()).isInstanceOf(AssertionError.class)
			.hasMessageContaining("360 px");
	}

	@Test
	void a_script_that_the_policy_of_the_page_refuses_is_found() {
		this.server.createContext("/en-ligne", (exchange) -> {
			exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
			answer(exchange, "<script>document.title = 'x'</script>", List.of());
		});
		Browser careless = Browser.open("http://127.0.0.1:" + this.server.getAddress().getPort(), null);
		careless.go("/en-ligne");
		assertThatThrownBy(careless::close).isInstanceOf(AssertionError.class)
			.hasMessageContaining("Content Security Policy");
	}

	private void page(String path, String content) {
		this.server.createContext(path, (exchange) -> answer(exchange, content, List.of()));
	}

	private static void answer(HttpExchange exchange, String content, List<String> words) throws IOException {
		byte[] page = PAGE.formatted("Essai", content + String.join(" ", words)).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
		exchange.sendResponseHeaders(200, page.length);
		exchange.getResponseBody().write(page);
		exchange.close();
	}

}
