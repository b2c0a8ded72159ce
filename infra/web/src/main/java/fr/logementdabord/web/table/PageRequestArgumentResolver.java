package fr.logementdabord.web.table;

import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads a {@link PageRequest}; anything out of bounds is answered 400 by field.
 */
final class PageRequestArgumentResolver implements HandlerMethodArgumentResolver {

	private final ContentNegotiationStrategy forms = new ContentNegotiationManager(new FormatParameter(),
			new HeaderContentNegotiationStrategy());

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageRequest.class;
	}

	@Override
	public PageRequest resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer mavContainer,
			NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
		var wrong = new ArrayList<FieldProblem>();
		int page = number(request, "page", 0, 0, PageRequest.MAX_PAGE, wrong);
		boolean lines = wantsLines(request);
		int size = number(request, "size", lines ? PageRequest.MAX_LINES : PageRequest.DEFAULT_SIZE, 1,
				lines ? PageRequest.MAX_LINES : PageRequest.MAX_SIZE, wrong);
		if (!wrong.isEmpty()) {
			throw new ProblemException(Problems.invalid(wrong));
		}
		return new PageRequest(page, size);
	}

	private boolean wantsLines(NativeWebRequest request) {
		try {
			return FormatParameter.isApi(request)
					&& Ndjson.NDJSON.equalsTypeAndSubtype(this.forms.resolveMediaTypes(request).getFirst());
		}
		catch (HttpMediaTypeNotAcceptableException unreadable) {
			return false;
		}
	}

	private static int number(NativeWebRequest request, String name, int otherwise, int min, int max,
			List<FieldProblem> wrong) {
		String sent = request.getParameter(name);
		if (sent == null || sent.isBlank()) {
			return otherwise;
		}
		try {
			int number = Integer.parseInt(sent.strip());
			if (number >= min && number <= max) {
				return number;
			}
		}
		catch (NumberFormatException notANumber) {
			// told below, like a number out of bounds
		}
		wrong.add(new FieldProblem(name, "Un nombre entier de " + min + " à " + max + " est attendu."));
		return otherwise;
	}

}
