package fr.logementdabord.web.page;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Completes the model of every page, but not of redirects, whose model ends in the URL.
 */
final class PageModelInterceptor implements HandlerInterceptor {

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || page.getView() instanceof RedirectView) {
			return;
		}
		String view = page.getViewName();
		if (view == null || !view.startsWith("redirect:")) {
			page.addAllObjects(PageModel.with(Map.of(), request));
		}
	}

}
