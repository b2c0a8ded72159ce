package fr.logementdabord.web.table;

import java.net.http.HttpResponse;
import java.util.List;

import fr.logementdabord.web.sample.OverHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListsIT extends OverHttp {

	private final String token = issuer.token("coordo.artois", List.of("coordinator"));

	@Test
	void a_list_answers_items_page_size_and_total() {
		assertThat(get("/api/things?page=2&size=10", this.token).body())
			.isEqualTo("{\"items\":[\"a\"],\"page\":2,\"size\":10,\"total\":41}");
		assertThat(get("/api/things", this.token).body()).contains("\"page\":0,\"size\":20");
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=-1", "page=x", "page=99999999999", "page=100001", "size=0", "size=101", "size=1.5" })
	void a_page_out_of_bounds_is_400_with_its_field(String query) {
		HttpResponse<String> answer = get("/api/things?" + query, this.token);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"field\":\"" + query.substring(0, 4) + "\"");
	}

	@Test
	void the_same_address_answers_csv_when_asked() {
		HttpResponse<String> answer = send(request("/api/things", this.token).header("Accept", "text/csv"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(
				(disposition) -> assertThat(disposition).startsWith("attachment").contains("choses.csv"));
		assertThat(answer.body()).contains("'=1+1");
	}

	@Test
	void a_plain_link_names_the_form_it_wants() {
		assertThat(get("/api/things?format=csv", this.token).body()).contains("'=1+1");
		assertThat(get("/api/things?format=ndjson", this.token).body()).isEqualTo("\"a\"\n");
		assertThat(get("/api/things?format=other", this.token).body()).startsWith("{\"items\"");
	}

	@Test
	void a_program_reads_all_rows_line_by_line_and_is_told_where_more_are() {
		HttpResponse<String> answer = send(
				request("/api/things?size=10000", this.token).header("Accept", "application/x-ndjson"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("\"a\"\n");
		assertThat(answer.headers().firstValue("X-Total-Count")).hasValue("41");
		assertThat(answer.headers().firstValue("ETag")).isPresent();
		assertThat(send(request("/api/things?size=10", this.token).header("Accept", "application/x-ndjson")).headers()
			.firstValue("Link")).hasValue("</api/things?size=10&page=1>; rel=\"next\"");
		assertThat(send(request("/api/things?size=10001", this.token).header("Accept", "application/x-ndjson"))
			.statusCode()).isEqualTo(400);
	}

	@Test
	void who_has_a_page_already_is_told_so_and_where_the_next_one_is() {
		HttpResponse<String> first = get("/api/things?size=10&page=1", this.token);
		String tag = first.headers().firstValue("ETag").orElseThrow();
		assertThat(first.headers().allValues("Link")).containsExactly("</api/things?size=10&page=2>; rel=\"next\"",
				"</api/things?size=10&page=0>; rel=\"prev\"");
		assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, private");

		HttpResponse<String> again = send(
				request("/api/things?size=10&page=1", this.token).header("If-None-Match", tag));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		HttpResponse<String> other = send(
				request("/api/things?size=10&page=2", this.token).header("If-None-Match", tag));
		assertThat(other.statusCode()).isEqualTo(200);
	}

	@Test
	void who_accepts_anything_gets_json() {
		HttpResponse<String> answer = send(request("/api/things", this.token).header("Accept", "*/*"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
	}

}
