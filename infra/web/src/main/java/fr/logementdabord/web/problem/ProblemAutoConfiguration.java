package fr.logementdabord.web.problem;

import java.util.List;

import org.apache.catalina.core.StandardHost;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Problems everywhere: controllers, security filters, container.
 */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class, after = JacksonAutoConfiguration.class)
public class ProblemAutoConfiguration {

	@Bean
	ProblemWriter problemWriter(JsonMapper json, ObjectProvider<ViewResolver> views) {
		return new ProblemWriter(json, views);
	}

	@Bean
	ProblemSecurity problemSecurity(ProblemWriter writer) {
		return new ProblemSecurity(writer);
	}

	@Bean
	ProblemErrorController problemErrorController(ProblemWriter writer) {
		return new ProblemErrorController(writer);
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerRefusals() {
		return (factory) -> factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(ContainerRefusals.class.getName());
			}
		});
	}

	@Bean
	FilterRegistrationBean<RequestSizeFilter> requestSizeFilter(ProblemWriter writer,
			@Value("${web.max-request-size}") DataSize limit) {
		var registration = new FilterRegistrationBean<>(new RequestSizeFilter(limit, writer));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
		return registration;
	}

	@Bean
	FilterRegistrationBean<NulInQueryFilter> nulInQueryFilter(ProblemWriter writer) {
		var registration = new FilterRegistrationBean<>(new NulInQueryFilter(writer));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 21);
		return registration;
	}

	@Bean
	WebMvcConfigurer problemResolution(ProblemWriter writer) {
		return new WebMvcConfigurer() {
			@Override
			public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
				// a controller's own handlers come first, Spring's English answers never
				int after = 0;
				while (after < resolvers.size() && resolvers.get(after) instanceof ExceptionHandlerExceptionResolver) {
					after++;
				}
				resolvers.add(after, new ProblemExceptionResolver(writer));
			}
		};
	}

}
