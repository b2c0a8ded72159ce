package fr.logementdabord.gateway.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the files of {@code infra/contracts} as they are: a schema at the address that
 * the {@code dataschema} of its events states.
 */
@Configuration(proxyBeanMethods = false)
class ContractFiles implements WebMvcConfigurer {

	static final String PATH = "/contrats/";

	private static final String FOLDER = "contracts/";

	private static final MediaType YAML = MediaType.valueOf("application/yaml");

	private static final Duration FRESH = Duration.ofHours(1);

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(PATH + "**")
			.addResourceLocations("classpath:/" + FOLDER)
			.setUseLastModified(false)
			.setEtagGenerator(ContractFiles::digest)
			.setCacheControl(CacheControl.maxAge(FRESH).cachePublic());
	}

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
		negotiation.mediaType("yaml", YAML).mediaType("yml", YAML);
	}

	private static String digest(Resource file) {
		try (InputStream in = file.getInputStream()) {
			return DigestUtils.md5DigestAsHex(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A file of the contracts, by its path below {@code /contrats/}. */
	static byte[] read(String path) {
		try (InputStream in = new ClassPathResource(FOLDER + path).getInputStream()) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
