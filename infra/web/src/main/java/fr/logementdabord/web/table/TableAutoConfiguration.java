package fr.logementdabord.web.table;

import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes {@link PageRequest} an argument of controllers.
 */
@AutoConfiguration
public class TableAutoConfiguration {

	@Bean
	WebMvcConfigurer tableArguments() {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new PageRequestArgumentResolver());
			}
		};
	}

}
