package fr.logementdabord.web.command;

import fr.logementdabord.web.problem.ProblemException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads the {@link IdempotencyKey} of a command.
 */
final class IdempotencyKeyArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == IdempotencyKey.class;
	}

	@Override
	public IdempotencyKey resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer mavContainer,
			NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
		String sent = request.getHeader(IdempotencyKey.HEADER);
		String key = (sent != null) ? sent.strip() : request.getParameter(IdempotencyKey.FIELD);
		if (key == null) {
			throw new ProblemException(HttpStatus.BAD_REQUEST, "cle-idempotence-absente",
					"L’en-tête Idempotency-Key est nécessaire : une valeur nouvelle par commande, la même en cas de renvoi.");
		}
		if (!IdempotencyKey.isValid(key)) {
			throw new ProblemException(HttpStatus.BAD_REQUEST, "cle-idempotence-invalide",
					"L’en-tête Idempotency-Key compte de 8 à 100 lettres, chiffres ou signes . _ : -");
		}
		return new IdempotencyKey(key);
	}

}
