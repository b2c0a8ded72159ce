package fr.logementdabord.housing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import fr.logementdabord.housing.upload.Upload;
import fr.logementdabord.housing.upload.Uploads;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The pages for spreadsheets of availabilities.
 */
@Controller
@RequestMapping("/logements/fichiers")
@PreAuthorize("hasRole('landlord')")
class UploadsPages {

	private final Uploads uploads;

	UploadsPages(Uploads uploads) {
		this.uploads = uploads;
	}

	@GetMapping
	String form(Model model) {
		FormAnswer.fresh(model);
		return "logements-fichiers";
	}

	@PostMapping
	Object look(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Viewer viewer,
			IdempotencyKey key, Model model, HttpServletResponse response) {
		return FormAnswer.of(
				() -> "/logements/fichiers/" + UploadsApi.look(this.uploads, viewer, key, bytes(file)).id(),
				() -> "logements-fichiers", Map.of(), model, response);
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, Viewer viewer, Model model) {
		Upload upload = UploadsApi.find(this.uploads, viewer, id);
		model.addAttribute("upload", upload);
		return "logements-fichier";
	}

	@PostMapping("/{id}/announcement")
	Object announce(@PathVariable String id, Viewer viewer, IdempotencyKey key, Model model,
			HttpServletResponse response) {
		return FormAnswer.of(() -> {
			this.uploads.announce(UploadsApi.find(this.uploads, viewer, id), viewer.login());
			return "/logements/fichiers/" + id;
		}, () -> one(id, viewer, model), Map.of(), model, response);
	}

	private static byte[] bytes(@Nullable MultipartFile file) {
		try {
			return file == null ? new byte[0] : file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
