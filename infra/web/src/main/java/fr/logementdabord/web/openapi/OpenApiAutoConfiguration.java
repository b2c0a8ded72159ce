package fr.logementdabord.web.openapi;

import fr.logementdabord.web.body.SentBodies;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Teaches springdoc the conventions of the suite.
 */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass(name = "org.springdoc.core.customizers.GlobalOperationCustomizer")
public class OpenApiAutoConfiguration {

	private static final String API = "/api/";

	@Bean
	OpenAPI documentHead(@Value("${spring.application.name:application}") String application,
			SpringDocConfigProperties settings) {
		settings.setDefaultFlatParamObject(true);
		// two slices may each have their Row
		TypeNameResolver.std.setUseFqn(true);
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Viewer.class, IdempotencyKey.class, PageRequest.class, HttpHeaders.class);
		return Conventions.head(application);
	}

	@Bean
	GlobalOperationCustomizer operationsInOurWords() {
		return new DescribedOperation();
	}

	/** Controllers of pages that answer programs as well. */
	@Bean
	SmartInitializingSingleton controllersThatAnswerPrograms(
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
		return () -> mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (mapping.getPatternValues().stream().anyMatch((pattern) -> pattern.startsWith(API))) {
				SpringDocUtils.getConfig().addRestControllers(handler.getBeanType());
			}
		});
	}

	/** Pages are read by people: only what programs call is described. */
	@Bean
	GroupedOpenApi api() {
		return GroupedOpenApi.builder().group("api").pathsToMatch(API + "**").build();
	}

	@Bean
	GlobalOpenApiCustomizer conventions(ObjectProvider<SentBodies> readers) {
		return (document) -> Conventions.complete(document,
				readers.orderedStream().flatMap((reader) -> reader.bodies().stream()).toList());
	}

}
