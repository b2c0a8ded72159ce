package fr.logementdabord.referral.delegation;

import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands controllers the viewer with the territories that person stands in for today, so
 * that every address follows a delegation without knowing of it. Only for coordinators: a
 * delegation gives territories, never a role.
 */
public class StandInViewer implements HandlerMethodArgumentResolver {

	private final StandIns standIns;

	public StandInViewer(StandIns standIns) {
		this.standIns = standIns;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Viewer.class;
	}

	@Override
	public Viewer resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer mavContainer,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
		Viewer viewer = Viewer.current().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no viewer"));
		return viewer.is(Roles.COORDINATOR) ? standingIn(viewer) : viewer;
	}

	private Viewer standingIn(Viewer viewer) {
		Set<String> lent = this.standIns.territoriesOf(viewer.login());
		if (lent.isEmpty()) {
			return viewer;
		}
		Set<String> all = new TreeSet<>(viewer.territories());
		all.addAll(lent);
		return new Viewer(viewer.login(), viewer.displayName(), viewer.roles(), all, viewer.organisation());
	}

}
