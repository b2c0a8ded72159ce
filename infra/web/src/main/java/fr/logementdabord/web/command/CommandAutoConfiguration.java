package fr.logementdabord.web.command;

import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes {@link IdempotencyKey} and {@link IfMatch} arguments of controllers.
 */
@AutoConfiguration
public class CommandAutoConfiguration {

	@Bean
	WebMvcConfigurer commandArguments() {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new IdempotencyKeyArgumentResolver());
				resolvers.add(new IfMatchArgumentResolver());
			}
		};
	}

}
