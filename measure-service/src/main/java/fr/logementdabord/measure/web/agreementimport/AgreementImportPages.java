package fr.logementdabord.measure.web.agreementimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which the Department brings a file of agreements.
 */
@Controller
@RequestMapping("/conventions/import")
class AgreementImportPages {

	private final AgreementImportDesk desk;

	AgreementImportPages(AgreementImportDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	@PreAuthorize(AgreementImportApi.DEPARTMENT)
	ModelAndView form() {
		return page(null, null);
	}

	@PostMapping
	@PreAuthorize(AgreementImportApi.DEPARTMENT)
	ModelAndView sign(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, IdempotencyKey key) {
		try {
			return page(this.desk.sign(bytes(file), viewer, key), null);
		}
		catch (ProblemException wrong) {
			ModelAndView again = page(null, wrong.problem());
			again.setStatus(HttpStatusCode.valueOf(wrong.problem().getStatus()));
			return again;
		}
	}

	private static ModelAndView page(@Nullable Integer signed, @Nullable ProblemDetail problem) {
		ModelAndView model = new ModelAndView("conventions/import");
		model.addObject("columns", AgreementSheet.COLUMNS.values());
		model.addObject("signed", signed);
		model.addObject("problem", problem);
		boolean cells = problem != null && problem.getProperties() != null
				&& problem.getProperties().get("errors") instanceof List<?> errors
				&& errors.stream().allMatch(CellProblem.class::isInstance);
		model.addObject("cells", cells ? problem.getProperties().get("errors") : List.of());
		return model;
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
