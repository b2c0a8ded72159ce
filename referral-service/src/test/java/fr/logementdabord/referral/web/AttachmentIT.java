package fr.logementdabord.referral.web;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files joined to a draft and to the saisine it becomes.
 */
class AttachmentIT extends RunningService {

	private static final byte[] NOTE = "%PDF-1.7 note de Maëlisse Quévillard".getBytes(StandardCharsets.UTF_8);

	@Test
	void a_social_note_goes_with_its_draft_and_is_read_by_those_who_work_with_the_household() {
		String draft = draft();
		Answer joined = join(REFERRER, draft + "/attachments", "note Quévillard.pdf", "SOCIAL_NOTE", NOTE, freshKey());
		assertThat(joined.status()).as(joined.body()).isEqualTo(201);
		assertThat(get(REFERRER, String.valueOf(joined.header("Location"))).body()).contains("note de Maëlisse");
		assertThat(get(OTHER_REFERRER, draft + "/attachments").status()).isEqualTo(404);
		String guessed = String.valueOf(joined.header("Location"));
		assertThat(get(OTHER_REFERRER, guessed).status()).isEqualTo(404);
		assertThat(delete(OTHER_REFERRER, guessed).status()).isEqualTo(404);
		assertThat(get(REFERRER, guessed).status()).isEqualTo(200);
		join(REFERRER, draft + "/attachments", "carte.pdf", "IDENTITY_PAPER", NOTE, freshKey());
		String caseId = post(REFERRER, draft + "/submission", "").json().get("caseId").asString();

		String files = "/api/referrals/" + caseId + "/attachments";
		assertThat(get(COORDINATOR, files).json()).hasSize(2);
		assertThat(get(REFERRER, files).json()).hasSize(2);
		assertThat(get(DEPARTMENT, files).json()).hasSize(1);
		String note = files + "/" + get(COORDINATOR, files).json().get(0).get("id").asString();
		Answer read = get(COORDINATOR, note);
		assertThat(read.header("Content-Disposition")).startsWith("attachment").doesNotContain("villard");
		assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(read.header("Cache-Control")).contains("no-store");
		assertThat(get(DEPARTMENT, note).status()).as("a social note is not for the county").isEqualTo(404);
		assertThat(get(STATE, note).status()).isEqualTo(403);
		for (String token : List.of(OTHER_REFERRER, OTHER_COORDINATOR, ASSOCIATION)) {
			assertThat(get(token, note).status()).isEqualTo(404);
			assertThat(join(token, files, "x.pdf", "SOCIAL_NOTE", NOTE, freshKey()).status()).isEqualTo(404);
		}
		assertThat(this.mongo.findAll(Document.class, "identity_readings").toString()).contains("ATTACHMENT");
	}

	@Test
	void a_forbidden_file_is_refused_and_the_draft_is_as_it_was() {
		String draft = draft();
		String files = draft + "/attachments";
		byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
		assertThat(join(REFERRER, files, "note.html", "SOCIAL_NOTE", page, freshKey()).status()).isEqualTo(400);
		assertThat(join(REFERRER, files, "note.pdf", "SOCIAL_NOTE", page, freshKey()).body())
			.contains("Ce type de fichier n’est pas accepté");
		assertThat(join(REFERRER, files, "note.pdf", "SOCIAL_NOTE", new byte[0], freshKey()).status()).isEqualTo(400);
		assertThat(join(REFERRER, files, "note.pdf", "TOP_SECRET", NOTE, freshKey()).status()).isEqualTo(400);
		byte[] heavy = Arrays.copyOf(NOTE, (3 << 20) + 1);
		Answer tooLarge = join(REFERRER, files, "note.pdf", "SOCIAL_NOTE", heavy, freshKey());
		assertThat(tooLarge.status()).isEqualTo(413);
		assertThat(tooLarge.body()).contains("3 Mo");
		byte[] fiveMegabytes = Arrays.copyOf(NOTE, 5 << 20);
		assertThat(join(REFERRER, files, "note.pdf", "SOCIAL_NOTE", fiveMegabytes, freshKey()).status()).isEqualTo(413);
		assertThat(get(REFERRER, files).json()).isEmpty();
		assertThat(get(REFERRER, draft).json().get("version").asInt()).isEqualTo(1);
	}

	@Test
	void the_largest_file_passes_and_twice_is_once() {
		String draft = draft();
		byte[] largest = Arrays.copyOf(NOTE, 3 << 20);
		String key = freshKey();
		assertThat(join(REFERRER, draft + "/attachments", "note.pdf", "SOCIAL_NOTE", largest, key).status())
			.isEqualTo(201);
		join(REFERRER, draft + "/attachments", "note.pdf", "SOCIAL_NOTE", largest, key);
		assertThat(get(REFERRER, draft + "/attachments").json()).hasSize(1);
	}

	@Test
	void neither_name_nor_content_can_be_read_in_the_database() {
		join(REFERRER, draft() + "/attachments", "Quévillard.pdf", "SOCIAL_NOTE", NOTE, freshKey());
		assertThat(this.mongo.findAll(Document.class, "attachments")).isNotEmpty()
			.allSatisfy((stored) -> assertThat(stored.toJson()).doesNotContain("villard", "PDF"));
	}

	@Test
	void the_page_lists_adds_and_removes() {
		String draft = draft();
		String page = "/saisines/brouillons/" + draft.substring(draft.indexOf("DR-")) + "/pieces";
		assertThat(get(REFERRER, page, "text/html").body()).contains("Aucune pièce", "Joindre une pièce");
		assertThat(join(REFERRER, page, "<b>note.pdf", "HOUSING", NOTE, freshKey()).status()).isEqualTo(302);
		assertThat(get(REFERRER, page, "text/html").body()).contains("bnote.pdf", "Bail, procédure, logement")
			.doesNotContain("<b>note");
		assertThat(join(REFERRER, page, "note.exe", "HOUSING", NOTE, freshKey()).body())
			.contains("Ce type de fichier n’est pas accepté", "bnote.pdf");
		String id = get(REFERRER, draft + "/attachments").json().get(0).get("id").asString();
		assertThat(send(request(REFERRER, page + "/" + id + "/retrait").POST(BodyPublishers.noBody())).status())
			.isEqualTo(302);
		assertThat(get(REFERRER, draft + "/attachments").json()).isEmpty();
	}

	private String draft() {
		return String.valueOf(post(REFERRER, "/api/referrals/drafts", Saisines.ANSWERS).header("Location"));
	}

	private Answer join(String token, String path, String name, String accessClass, byte[] content, String key) {
		String boundary = "----piece";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"accessClass\"\r\n\r\n"
				+ accessClass + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
				+ name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return send(request(token, path).POST(BodyPublishers.ofByteArray(body.toByteArray()))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.header("Idempotency-Key", key));
	}

}
