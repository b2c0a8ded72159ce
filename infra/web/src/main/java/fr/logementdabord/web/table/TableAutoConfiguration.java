package fr.logementdabord.web.table;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.accept.FixedContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes {@link PageRequest} an argument of controllers, and lists cacheable and writable
 * as NDJSON.
 */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
public class TableAutoConfiguration {

	@Bean
	CachedLists cachedLists(JsonMapper json) {
		return new CachedLists(json);
	}

	@Bean
	WebMvcConfigurer tableArguments(JsonMapper json) {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new PageRequestArgumentResolver());
			}

			@Override
			public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
				// last: who states no preference gets JSON
				converters.configureMessageConvertersList((all) -> all.add(new NdjsonConverter(json)));
			}

			@Override
			public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
				// a list that has several forms would else be ambiguous to who accepts
				// all
				negotiation.strategies(List.of(new FormatParameter(), new HeaderContentNegotiationStrategy(),
						new FixedContentNegotiationStrategy(
								List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.ALL))));
			}
		};
	}

}
