package fr.logementdabord.referral.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.ProblemException;
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
 * The pages on which existing files are brought in: saisines by a spreadsheet, drafts by
 * an extract of SI-SIAO.
 */
@Controller
@RequestMapping("/saisines/importations")
@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
class ImportPages {

	private final ImportController imports;

	private final SisiaoController sisiao;

	ImportPages(ImportController imports, SisiaoController sisiao) {
		this.imports = imports;
		this.sisiao = sisiao;
	}

	@GetMapping
	String form(Model model) {
		return form(model, null);
	}

	@PostMapping
	String look(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		try {
			return "redirect:/saisines/importations/" + this.imports.looked(bytes(file), viewer, key).id();
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			return form(model, problem);
		}
	}

	@GetMapping("/{importId}")
	String one(@PathVariable String importId, Viewer viewer, Model model) {
		model.addAttribute("file", this.imports.found(importId, viewer));
		return "referrals/import";
	}

	@PostMapping("/{importId}/reprise")
	String apply(@PathVariable String importId, Viewer viewer, IdempotencyKey key) {
		this.imports.applied(importId, viewer);
		return "redirect:/saisines/importations/" + importId;
	}

	@PostMapping("/si-siao")
	String extract(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, IdempotencyKey key,
			Model model, HttpServletResponse response) {
		try {
			model.addAttribute("extract", this.sisiao.read(bytes(file), viewer, key));
			return "referrals/si-siao";
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			return form(model, problem);
		}
	}

	private static String form(Model model, @Nullable ProblemException problem) {
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		return "referrals/imports";
	}

	private static byte[] bytes(@Nullable MultipartFile file) {
		try {
			return (file != null) ? file.getBytes() : new byte[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
